import * as errors from "@lagokit/client/errors";
import type * as client from "@lagokit/client";
import { expectTypeOf, it } from "vitest";

type Errors = typeof errors;
type ClassName = Extract<keyof Errors, `Lago${string}Error`>;

/** The kinds of errors that have HTTP's own words for a status. */
type Phrase = "BadRequest" | "Conflict" | "MethodNotAllowed" | "NotFound";

/** The name of the guard of a class. */
type GuardName<Name extends ClassName> = Name extends `Lago${infer Kind}Error`
  ? Kind extends ""
    ? "isLagoError"
    : Kind extends Phrase
      ? `is${Kind}`
      : `is${Kind}Error`
  : never;

type Guards = {
  [Name in ClassName as GuardName<Name>]: (error: unknown) => error is InstanceType<Errors[Name]>;
};

it("has a guard for each class, named after it, and one for what is there already", () => {
  expectTypeOf<Exclude<keyof Errors, ClassName>>().toEqualTypeOf<keyof Guards | "isAlreadyExists">();
  expectTypeOf<Pick<Errors, keyof Guards>>().toEqualTypeOf<Guards>();
});

it("is in the main entry point too", () => {
  expectTypeOf<Pick<typeof client, keyof Errors>>().toEqualTypeOf<Errors>();
});

it("tells the compiler what an error is", () => {
  const error: unknown = new Error("any");

  if (errors.isNotFound(error)) expectTypeOf(error).toEqualTypeOf<client.LagoNotFoundError>();
  if (errors.isApiError(error) && error.name === "LagoConflictError") expectTypeOf(error.status).toBeNumber();
  if (errors.isUnknownOutcomeError(error)) {
    expectTypeOf(error.cause).toEqualTypeOf<client.LagoApiError>();
    expectTypeOf(error.outcomeUnknown).toEqualTypeOf<true>();
  }
  if (errors.isAlreadyExists(error)) expectTypeOf(error.fields).toExtend<client.LagoValidationError["fields"]>();
  // @ts-expect-error Nobody knows yet what it is.
  void error.status;
});

it("leaves an error what it is if it says something else than that there is one already", () => {
  const error: unknown = new Error("any");

  if (errors.isValidationError(error) && !errors.isAlreadyExists(error))
    expectTypeOf(error).toEqualTypeOf<client.LagoValidationError>();
});
