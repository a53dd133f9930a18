import * as errors from "@lagokit/client/errors";
import type * as client from "@lagokit/client";
import { expectTypeOf, it } from "vitest";

type Errors = typeof errors;
type ClassName = Extract<keyof Errors, `Lago${string}Error`>;

/** The errors that are named after an HTTP status. */
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

it("has a guard for each class, named after it, and one for objects that already exist", () => {
  expectTypeOf<Exclude<keyof Errors, ClassName>>().toEqualTypeOf<keyof Guards | "isAlreadyExists">();
  expectTypeOf<Pick<Errors, keyof Guards>>().toEqualTypeOf<Guards>();
});

it("is also in the main entry point", () => {
  expectTypeOf<Pick<typeof client, keyof Errors>>().toEqualTypeOf<Errors>();
});

it("narrows the type of an error", () => {
  const error: unknown = new Error("any");

  if (errors.isNotFound(error)) expectTypeOf(error).toEqualTypeOf<client.LagoNotFoundError>();
  if (errors.isApiError(error) && error.name === "LagoConflictError") expectTypeOf(error.status).toBeNumber();
  if (errors.isUnknownOutcomeError(error)) {
    expectTypeOf(error.cause).toEqualTypeOf<client.LagoApiError>();
    expectTypeOf(error.outcomeUnknown).toEqualTypeOf<true>();
  }
  if (errors.isAlreadyExists(error)) expectTypeOf(error.fields).toExtend<client.LagoValidationError["fields"]>();
  // @ts-expect-error The type is not known yet.
  void error.status;
});

it("keeps the type of an error that does not report an existing object", () => {
  const error: unknown = new Error("any");

  if (errors.isValidationError(error) && !errors.isAlreadyExists(error))
    expectTypeOf(error).toEqualTypeOf<client.LagoValidationError>();
});
