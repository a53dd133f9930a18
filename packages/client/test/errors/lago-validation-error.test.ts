import { describe, expect, it } from "vitest";
import { LagoValidationError } from "../../src/index.ts";

describe("LagoValidationError", () => {
  it.each([
    [
      { email: ["invalid", "too_long"], name: ["blank"] },
      { email: ["invalid", "too_long"], name: ["blank"] },
    ],
    [{ "0": { transaction_id: ["value_already_exist"] } }, { "0.transaction_id": ["value_already_exist"] }],
    [{ "0": "too_many_events" }, { "0": ["too_many_events"] }],
    [{ email: ["invalid", 7, null] }, { email: ["invalid"] }],
    ["no_events", {}],
    [["no_events"], {}],
    [{}, {}],
    [null, {}],
    [undefined, {}],
    [7, {}],
  ])("reads the fields from details %j", (details, fields) => {
    const error = fail(JSON.stringify({ code: "validation_errors", error_details: details }));

    expect(error.fields).toEqual(fields);
    expect(error.details).toEqual(details);
  });

  it("takes a field named __proto__ for a field", () => {
    const error = fail('{"error_details":{"__proto__":["invalid"]}}');

    expect(Object.keys(error.fields)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(error.fields)).toBe(Object.prototype);
  });
});

function fail(body: string): LagoValidationError {
  return new LagoValidationError({ method: "POST", path: "/customers" }, { status: 422, headers: new Headers(), body });
}
