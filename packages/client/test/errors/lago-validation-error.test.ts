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

  it("reads endlessly nested details only as deep as the API nests them", () => {
    const depth = 100_000;
    const nested = `${'{"a":'.repeat(depth)}["invalid"]${"}".repeat(depth)}`;

    const error = fail(`{"code":"validation_errors","error_details":${nested}}`);

    expect(Object.values(error.fields)).toEqual([[]]);
    expect(error.message.length).toBeLessThan(500);
  });

  it.each([
    [{ email: ["invalid_email_format"] }, "email: invalid_email_format"],
    [
      { "0": { code: ["value_is_mandatory"] }, email: ["invalid_email_format", "too_long"] },
      "0.code: value_is_mandatory; email: invalid_email_format, too_long",
    ],
    [{ "12": "too_many_events" }, "12: too_many_events"],
    [{ "privilege.value_type": ["value_is_invalid"] }, "privilege.value_type: value_is_invalid"],
    [{ address_line1: ["too_long"] }, "address_line1: too_long"],
    [{ tax_error: ["customerAddressCouldNotResolve"] }, "tax_error: customerAddressCouldNotResolve"],
    [{ metadata: { nested: ["must be a string"] } }, "metadata.nested: (not shown)"],
    [{ "jane@acme.example": ["invalid"] }, "(not shown): invalid"],
    [
      { a: ["b"], c: ["d"], e: ["f"], g: ["h"], i: ["j"], k: ["l"], m: ["n"] },
      "a: b; c: d; e: f; g: h; i: j; and 2 more",
    ],
    [{ email: ["a", "b", "c", "d", "e", "f", "g"] }, "email: a, b, c, d, e"],
  ])("names the problem in its message: %j", (details, told) => {
    const error = fail(JSON.stringify({ code: "validation_errors", error_details: details }));

    expect(error.message).toBe(`POST /customers failed with 422 (validation_errors): ${told}`);
  });

  it.each([[{}], [null], ["no_events"], [["no_events"]], [7]])("shows nothing more of the details %j", (details) => {
    const error = fail(JSON.stringify({ code: "validation_errors", error_details: details }));

    expect(error.message).toBe("POST /customers failed with 422 (validation_errors)");
  });

  it("reads a field named __proto__ as a field", () => {
    const error = fail('{"error_details":{"__proto__":["invalid"]}}');

    expect(Object.keys(error.fields)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(error.fields)).toBe(Object.prototype);
  });
});

function fail(body: string): LagoValidationError {
  return new LagoValidationError({ method: "POST", path: "/customers" }, { status: 422, headers: new Headers(), body });
}
