import { expect, it } from "vitest";
import type { CheckedAnswer } from "./conformity.ts";
import { Conformity } from "./conformity.ts";
import { operationOf } from "./recorded-bodies.ts";
import { readRecordings } from "./recordings.ts";

const conformity = await Conformity.read();
const answers = await readRecordings("answers");
const webhooks = await readRecordings("webhooks");

const tax = {
  lago_id: "1a901a90-0000-4000-8000-000000000001",
  name: "VAT",
  code: "vat",
  rate: 20,
  description: null,
  applied_to_organization: false,
  add_ons_count: 0,
  customers_count: 0,
  plans_count: 0,
  charges_count: 0,
  commitments_count: 0,
  created_at: "2026-01-31T09:30:00Z",
  applied_to_billing_entities_codes: [],
};

it("accepts a response like the recorded ones", () => {
  expect(problemsOf({ tax })).toEqual([]);
});

it("reports a key that no recording has", () => {
  expect(problemsOf({ tax: { ...tax, taxman: "Ann" } })).toEqual([
    "GET /taxes/{code} 200 (findTax): /tax/taxman is not in any recording",
  ]);
});

it("reports a missing key that all recordings have", () => {
  const { applied_to_billing_entities_codes: _, ...others } = tax;

  expect(problemsOf({ tax: others })).toContain(
    "GET /taxes/{code} 200 (findTax): /tax/applied_to_billing_entities_codes is missing; all recordings have it",
  );
});

it("reports a type that was not recorded, and what the document says", () => {
  expect(problemsOf({ tax: { ...tax, rate: "20.0" } })).toEqual([
    expect.stringMatching(/^GET \/taxes\/\{code\} 200 \(findTax\): \/tax\/rate must be number \(#\/.*\)$/),
    "GET /taxes/{code} 200 (findTax): /tax/rate is string; recorded: number",
  ]);
});

it("accepts a null that the document declares, and no other null", () => {
  expect(problemsOf({ tax: { ...tax, description: null } })).toEqual([]);
  expect(problemsOf({ tax: { ...tax, name: null } })).toEqual([expect.stringContaining("/tax/name must be string")]);
});

it("reports a wrong item of a list with its place", () => {
  const meta = { current_page: 1, next_page: null, prev_page: null, total_pages: 1, total_count: 2 };
  const text = JSON.stringify({ taxes: [tax, { ...tax, taxman: "Ann" }], meta });

  expect(check({ operation: "findAllTaxes", text })).toEqual([
    "GET /taxes 200 (findAllTaxes): /taxes/1/taxman is not in any recording",
  ]);
});

it("reports a status that is not declared, a wrong media type and a missing body", () => {
  expect(check({ status: 418 })).toEqual(["GET /taxes/{code} 418 (findTax): the status is not declared"]);
  expect(check({ contentType: "text/plain" })).toContain(
    "GET /taxes/{code} 200 (findTax): its type is text/plain, not application/json",
  );
  expect(check({ text: "" })).toContain("GET /taxes/{code} 200 (findTax): it has no body");
});

it("accepts an empty body only where Lago sends one", () => {
  expect(check({ operation: "downloadInvoice", text: "" })).toEqual([]);
  expect(check({ operation: "deleteAllSubscriptionAlerts", text: "" })).toEqual([]);
  expect(check({ operation: "deleteAllSubscriptionAlerts", text: "{}" })).toEqual([
    expect.stringContaining("it has a body, but none is declared"),
    expect.stringContaining("the body is object; recorded: null"),
  ]);
});

it("compares a sample only with the document", () => {
  const text = JSON.stringify({ tax: { ...tax, taxman: "Ann" } });

  expect(conformity.checkAnswer({ ...found, text }, "document")).toEqual([]);
});

it("accepts the codes of any fields", () => {
  const text = JSON.stringify({
    status: 422,
    error: "Unprocessable Entity",
    code: "validation_errors",
    error_details: { taxman: ["value_is_mandatory"] },
  });

  expect(check({ operation: "updateTax", status: 422, text })).toEqual([]);
});

it("accepts the properties of a charge model that was recorded with another operation only", () => {
  const isPackage = '"charge_model":"package"';
  const recorded = answers
    .filter(({ subject }) => subject === "DELETE /plans/{code}")
    .map(({ body }) => JSON.stringify(body))
    .find((text) => text.includes(isPackage));
  const ranges = '[{"from_value":0,"to_value":null,"flat_amount":"0","per_unit_amount":"1"}]';

  const text = recorded
    ?.replace(isPackage, '"charge_model":"graduated"')
    .replace(/"amount":"1","free_units":5,"package_size":100/, `"graduated_ranges":${ranges}`);

  expect(text).toContain(ranges);
  expect(check({ operation: "destroyPlan", text: text ?? "" })).toEqual([]);
});

it("reports a webhook of an unknown type, and one with a key that no recording has", () => {
  const recorded = webhooks.find(({ subject }) => subject === "plan.created")?.body;
  // As: the recording is a webhook.
  const webhook = recorded as { webhook_type: string };

  expect(conformity.checkWebhook(webhook)).toEqual([]);
  expect(conformity.checkWebhook(Object.assign({ planet: "Mars" }, webhook))).toEqual([
    "webhook plan.created: /planet is not in any recording",
  ]);
  expect(conformity.checkWebhook({ webhook_type: "planet.created" })).toEqual([
    "webhook planet.created: the type is not declared",
  ]);
});

it("finds the operation of every recording, except of requests that are not in the document", () => {
  const unknown = answers.map(({ subject }) => subject).filter((subject) => operationOf(subject) === undefined);

  expect(new Set(unknown)).toEqual(new Set(["GET /organizations/grpc_token"]));
});

const found: CheckedAnswer = {
  operation: "findTax",
  status: 200,
  contentType: "application/json; charset=utf-8",
  text: JSON.stringify({ tax }),
};

function check(changes: Partial<CheckedAnswer>): readonly string[] {
  return conformity.checkAnswer({ ...found, ...changes }, "document and recordings");
}

function problemsOf(body: unknown): readonly string[] {
  return check({ text: JSON.stringify(body) });
}
