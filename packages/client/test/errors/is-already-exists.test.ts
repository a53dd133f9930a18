import { describe, expect, it } from "vitest";
import { isAlreadyExists, LagoApiError, LagoConflictError, LagoValidationError } from "../../src/errors.ts";

const operation = { method: "POST", path: "/plans" };

function refusal(details: unknown): LagoValidationError {
  const body = JSON.stringify({ code: "validation_errors", error_details: details });
  return new LagoValidationError(operation, { status: 422, headers: new Headers(), body });
}

describe("isAlreadyExists", () => {
  it.each([
    [{ code: ["value_already_exist"] }],
    [{ external_id: ["value_already_exist"] }],
    [{ webhook_url: ["value_already_exist"] }],
    [{ key: ["value_already_exist"] }],
    [{ base: ["alert_already_exists"] }],
    [{ customer: ["wallet_already_exists"] }],
    [{ code: ["too_long", "value_already_exist"] }],
    [{ name: ["too_long"], code: ["value_already_exist", "too_short"] }],
    [{ code: "value_already_exist" }],
    [{ "1": { transaction_id: ["value_already_exist"] } }],
    [{ "1": { params: { code: "over" }, errors: { code: ["value_already_exist"] } } }],
    [{ privileges: { max: { code: ["value_already_exist"] } } }],
  ])("is true for %j", (details) => {
    expect(isAlreadyExists(refusal(details))).toBe(true);
  });

  it.each([
    [{ code: ["value_is_mandatory"] }],
    [{ value_already_exist: ["value_is_invalid"] }],
    [{ code: ["value_already_existed"] }],
    [{ code: ["already"] }],
    [{ code: [] }],
    [{}],
    [null],
    [undefined],
    [7],
    ["no_events"],
  ])("is false for %j", (details) => {
    expect(isAlreadyExists(refusal(details))).toBe(false);
  });

  it.each([
    new LagoConflictError(operation, {
      status: 409,
      headers: new Headers(),
      body: '{"error_details":{"a":["value_already_exist"]}}',
    }),
    new LagoApiError(operation, { status: 400, headers: new Headers(), body: "value_already_exist" }),
    new Error("value_already_exist"),
    { fields: { code: ["value_already_exist"] } },
    undefined,
  ])("is false for any other error: %s", (error) => {
    expect(isAlreadyExists(error)).toBe(false);
  });

  it("is false for details that are nested endlessly", () => {
    const nested = `{"error_details":${'{"a":'.repeat(100_000)}["value_already_exist"]${"}".repeat(100_000)}}`;
    const error = new LagoValidationError(operation, { status: 422, headers: new Headers(), body: nested });

    expect(isAlreadyExists(error)).toBe(false);
  });
});
