import {
  LagoConnectionError,
  LagoRateLimitError,
  LagoServerError,
  LagoTimeoutError,
  LagoUnexpectedResponseError,
  LagoValidationError,
} from "@lagokit/client";
import { expect, it } from "vitest";
import { fakeLago } from "../src/index.ts";
import { stage } from "./stage.ts";

const input = { external_id: "acme" };

it("fails as many requests as the test asks for, and does not handle them", async () => {
  const { fake, lago } = stage({}, { maxRetries: 2, retryDelay: 0 });
  fake.fail("POST /customers", { status: 503, times: 2 });

  await lago.customers.create(input);

  expect(fake.requests).toMatchObject([
    { operation: "createCustomer", status: 503, source: "fault" },
    { operation: "createCustomer", status: 503, source: "fault" },
    { operation: "createCustomer", status: 200, source: "state", body: { customer: input } },
  ]);
  expect(fake.webhooks.length).toBe(1);
});

it("loses the response of a request that it handles", async () => {
  const { fake, lago } = stage();
  fake.loseAnswer("createTax");

  const lost = lago.taxes.create({ code: "vat", name: "VAT", rate: "20" });

  await expect(lost).rejects.toMatchObject({ outcomeUnknown: true });
  await expect(lost).rejects.toBeInstanceOf(LagoConnectionError);
  expect(await lago.taxes.get("vat")).toMatchObject({ rate: 20 });
  expect(fake.requests[0]).toMatchObject({ status: 200, isLost: true });
});

it.for([
  ["refused", false],
  ["reset", true],
] as const)("lets a connection be %s before the request is handled", async ([connection, outcomeUnknown]) => {
  const { fake, lago } = stage();
  fake.fail("POST /taxes", { connection });

  const failed = lago.taxes.create({ code: "vat", name: "VAT", rate: "20" });

  await expect(failed).rejects.toMatchObject({ name: "LagoConnectionError", outcomeUnknown });
  expect((await lago.taxes.list()).data).toEqual([]);
});

it("hangs until the caller gives up", async () => {
  const { fake, lago } = stage();
  fake.fail("*", { connection: "hangs" });

  await expect(lago.taxes.list({}, { timeout: 10 })).rejects.toBeInstanceOf(LagoTimeoutError);
});

it("delays a response, and stops when the caller gives up", async () => {
  const { fake, lago } = stage();
  fake.delay("GET /taxes", { milliseconds: 60_000 });

  await expect(lago.taxes.list({}, { timeout: 10 })).rejects.toBeInstanceOf(LagoTimeoutError);
  fake.delay("GET /taxes", { milliseconds: 1 });
  expect((await lago.taxes.list()).data).toEqual([]);
});

it("reaches the rate limit of the cloud", async () => {
  const { fake, lago } = stage();
  fake.rateLimit("GET /taxes", { reset: 3 });

  const limited = lago.taxes.list();

  await expect(limited).rejects.toBeInstanceOf(LagoRateLimitError);
  const response = await fake.fetch(`${fake.url}/api/v1/taxes`, {
    headers: { authorization: `Bearer ${fake.apiKey}` },
  });
  expect([...response.headers]).toContainEqual(["x-ratelimit-limit", "50"]);
});

it("refuses a request with the codes of a test", async () => {
  const { fake, lago } = stage();
  fake.refuse("POST /customers", { currency: ["value_is_invalid"] });

  const refused: unknown = await lago.customers.create(input).then(undefined, (error: unknown) => error);

  expect(refused).toBeInstanceOf(LagoValidationError);
  expect(refused).toMatchObject({ fields: { currency: ["value_is_invalid"] } });
});

it("sends the page of a gateway", async () => {
  const { fake, lago } = stage();
  fake.fail("GET /taxes", { status: 502, body: "<html>Bad Gateway</html>" });
  fake.fail("GET /taxes", { status: 200, body: "<html>Sign in</html>" });

  await expect(lago.taxes.list()).rejects.toBeInstanceOf(LagoServerError);
  await expect(lago.taxes.list()).rejects.toBeInstanceOf(LagoUnexpectedResponseError);
});

it("takes the error of a fault without a body from the API document", async () => {
  const { fake, lago } = stage();
  fake.fail("GET /taxes/{code}", { status: 404 });

  await expect(lago.taxes.get("vat")).rejects.toMatchObject({ status: 404, code: "tax_not_found" });
});

it("forgets faults that have not occurred", async () => {
  const { fake, lago } = stage();
  fake.fail("*", { status: 500, times: 10 });

  fake.clearFaults();

  expect((await lago.taxes.list()).data).toEqual([]);
});

it("names the mistake in a fault", () => {
  const fake = fakeLago();

  // As: the compiler refuses both.
  expect(() => fake.fail("POST /coins" as "POST /taxes", { status: 500 })).toThrow(
    'No operation is named "POST /coins".',
  );
  expect(() => fake.fail("*", { status: 500, times: 0 })).toThrow(
    "`times` must be a whole number of at least 1, not 0.",
  );
});
