import {
  Lago,
  LagoAuthenticationError,
  LagoNotFoundError,
  LagoPermissionError,
  LagoRateLimitError,
  LagoServerError,
  LagoValidationError,
} from "@lagokit/client";
import { createSchemaValidator, listOperations, readDocument, specDocument } from "@lagokit/mock";
import { describe, expect, expectTypeOf, it } from "vitest";
import { createFixtures, fixtures, respond, type ResponseContent } from "../src/index.ts";
import type { OperationId } from "../src/operation.ts";

const document = await readDocument(specDocument());
const validate = createSchemaValidator(document);
// As: the routes have the same operations as the document.
const operations = listOperations(document).map((operation) => ({ ...operation, name: operation.id as OperationId }));

/** A client for which the API always responds with this response. */
function clientOf(response: () => Response): Lago {
  return new Lago({ apiKey: "key", fetch: () => Promise.resolve(response()), maxRetries: 0 });
}

async function errorOf(response: () => Response): Promise<unknown> {
  const call = clientOf(response).customers.get("acme");
  return await call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("a response of an operation", () => {
  it.for(operations)("$name is valid without content", async ({ name, success }) => {
    const response = respond(name);

    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json");
    const body: unknown = text === "" || !isJson ? text : JSON.parse(text);
    expect(response.status).toBe(200);
    expect(success.content === undefined ? text : validate(success.content, body)).toHaveLength(0);
  });

  it("has the given object in its envelope", async () => {
    const customer = fixtures.customerExtended({ external_id: "acme" });

    const lago = clientOf(() => respond("findCustomer", customer));

    expect(await lago.customers.get("acme")).toEqual(customer);
  });

  it("adds the fields that the object lacks", async () => {
    const lago = clientOf(() => respond("findCustomer", fixtures.customer({ external_id: "acme" })));

    expect(await lago.customers.get("acme")).toEqual(fixtures.customerExtended({ external_id: "acme" }));
  });

  it("has the given objects of a list", async () => {
    const acme = createFixtures({ customer: { external_id: "acme" } });
    const lago = clientOf(() => respond("findAllCustomers", [fixtures.customer(), acme.customer()]));

    const page = await lago.customers.list();

    expect(page.data.map((customer) => customer.external_id)).toEqual(["lumen-bikes", "acme"]);
    expect(page.meta).toEqual({
      current_page: 1,
      next_page: null,
      prev_page: null,
      total_count: 2,
      total_pages: 1,
    });
  });

  it("is an empty list or one of several pages", async () => {
    const pages = [
      respond("findAllTaxes", [{ lago_id: "1", code: "one" }], { pages: 2 }),
      respond("findAllTaxes", [{ lago_id: "2", code: "two" }], { page: 2, pages: 2 }),
    ];
    const lago = clientOf(() => pages.shift() ?? respond("findAllTaxes", []));

    const taxes = await lago.taxes.list().toArray({ limit: 10 });
    const none = await lago.taxes.list();

    expect(taxes.map(({ code }) => code)).toEqual(["one", "two"]);
    expect(none.data).toEqual([]);
  });

  it("keeps metadata as given", async () => {
    const response = respond("replacePlanMetadata", { color: "red" });

    expect(await response.json()).toEqual({ metadata: { color: "red" } });
  });

  it("is the whole body, if an operation has no envelope", async () => {
    const response = respond("createSubscription", { subscription: fixtures.subscriptionExtended() });

    expect(await response.json()).toEqual({ subscription: fixtures.subscriptionExtended() });
  });

  it("is typed", () => {
    expectTypeOf<ResponseContent<"findTax">>().toEqualTypeOf<Partial<ReturnType<typeof fixtures.tax>>>();
    // @ts-expect-error: a tax has no color.
    respond("findTax", { color: "red" });
    // @ts-expect-error: the operation returns a list.
    respond("findAllTaxes", fixtures.tax());
    // @ts-expect-error: no such operation exists.
    respond("paintTax");
  });
});

describe("an error", () => {
  it.for([
    [401, undefined, LagoAuthenticationError],
    [403, "feature_unavailable", LagoPermissionError],
    [404, "customer_not_found", LagoNotFoundError],
  ] as const)("with the status %i is what the client expects", async ([status, code, type]) => {
    const error = await errorOf(() => respond.error(status, code));

    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject(code === undefined ? { status } : { status, code });
  });

  it("has the codes of invalid fields", async () => {
    const error = await errorOf(() => respond.error(422, { external_id: ["value_is_mandatory"] }));

    expect(error).toBeInstanceOf(LagoValidationError);
    expect(error).toMatchObject({ fields: { external_id: ["value_is_mandatory"] } });
  });

  it("of a rate limit says when to try again", async () => {
    const error = await errorOf(() => respond.rateLimited({ reset: 3 }));
    const later = await errorOf(() => respond.rateLimited({ retryAfter: 7 }));

    expect(error).toBeInstanceOf(LagoRateLimitError);
    expect(error).toMatchObject({ retryAfter: 3 });
    expect(later).toMatchObject({ retryAfter: 7 });
  });

  it("of a gateway is HTML", async () => {
    const error = await errorOf(() => respond.gatewayError());

    expect(error).toBeInstanceOf(LagoServerError);
    expect(error).toMatchObject({ status: 502, body: expect.stringContaining("<h1>502 Bad Gateway</h1>") });
  });
});

it("an empty response is a download that is not ready", async () => {
  const lago = clientOf(() => respond.empty());

  expect(await lago.invoices.download("1a901a90-0000-4000-8000-000000000001")).toBeUndefined();
});
