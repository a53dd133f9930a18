import type {
  ErrorCode,
  LagoApiError,
  LagoMethodNotAllowedError,
  LagoNotFoundError,
  LagoPermissionError,
  LagoValidationError,
} from "@lagokit/client";
import { describe, expectTypeOf, it } from "vitest";

/** The known codes among some codes. */
type Known<Code, Words> = Extract<Code, Words>;

describe("the code of an error", () => {
  it("offers the known codes", () => {
    expectTypeOf<Known<LagoNotFoundError["code"], "customer_not_found" | "plan_not_found">>().toEqualTypeOf<
      "customer_not_found" | "plan_not_found"
    >();
    expectTypeOf<Known<LagoPermissionError["code"], "feature_unavailable">>().toEqualTypeOf<"feature_unavailable">();
    expectTypeOf<Known<LagoMethodNotAllowedError["code"], "not_voidable">>().toEqualTypeOf<"not_voidable">();
    expectTypeOf<Known<LagoValidationError["code"], "validation_errors">>().toEqualTypeOf<"validation_errors">();
  });

  it("offers the codes of all errors if the error may be any of them", () => {
    expectTypeOf<LagoApiError["code"]>().toEqualTypeOf<ErrorCode | undefined>();
    expectTypeOf<Known<ErrorCode, "feature_unavailable" | "plan_not_found" | "validation_errors">>().toEqualTypeOf<
      "feature_unavailable" | "plan_not_found" | "validation_errors"
    >();
  });

  it("may be any other string", () => {
    expectTypeOf<string | undefined>().toExtend<LagoApiError["code"]>();
    expectTypeOf<string | undefined>().toExtend<LagoNotFoundError["code"]>();
  });
});
