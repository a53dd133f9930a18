import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { typeNames } from "../../src/generate/type-names.ts";
import { documentOf, documentOfSchemas, operationOf } from "./documents.ts";

const entity = { type: "object", properties: { lago_id: {}, code: {} } };
const reference = { $ref: "#/components/schemas/PlanObject" };

function namesOf(schemas: JsonObject): Record<string, string> {
  const names = [...typeNames(documentOfSchemas(schemas), new Map())];
  return Object.fromEntries(names.map(([name, { place }]) => [name, place]));
}

function queryNameOf(method: string, path: string): string | undefined {
  const document = documentOf({ paths: { [path]: { [method]: operationOf("subject", "page") } } });
  return typeNames(document, new Map()).keys().next().value;
}

function exception(source: string, name: string | null): Map<string, { name: string | null; reason: string }> {
  return new Map([[source, { name, reason: "For the test." }]]);
}

describe("the names of schemas", () => {
  test.each([
    ["PlanObject", "Plan"],
    ["PlanObjectExtended", "PlanExtended"],
    ["PlanExtendedObject", "PlanExtended"],
    ["ChargeModelEnum", "ChargeModel"],
    ["Currency", "Currency"],
    ["Objective", "Objective"],
  ])("%s gives %s", (schema, name) => {
    expect(namesOf({ [schema]: entity })).toEqual({ [name]: schema });
  });

  test.each(["CurrencyOrNull", "CustomerBaseObject", "BaseAppliedTax", "TaxBaseInput"])("%s gives none", (schema) => {
    expect(namesOf({ [schema]: entity })).toEqual({});
  });

  test("are given to a part of others that something holds as a whole", () => {
    const base = { $ref: "#/components/schemas/PlanBaseObject" };
    const schemas = { PlanBaseObject: entity, PlanObject: { allOf: [base, { properties: { name: {} } }] } };

    expect(namesOf(schemas)).toEqual({ Plan: "PlanObject" });
    expect(namesOf({ ...schemas, FeeObject: { properties: { plan: base, units: {} } } })).toEqual({
      Fee: "FeeObject",
      Plan: "PlanObject",
      PlanBase: "PlanBaseObject",
    });
  });

  test("are in alphabetical order", () => {
    expect(Object.keys(namesOf({ Tax: {}, Address: {} }))).toEqual(["Address", "Tax"]);
  });
});

describe("the names of envelopes", () => {
  test("of a response go to the entity", () => {
    const meta = { type: "object" };
    const schemas = {
      PlanObject: entity,
      Plan: { type: "object", required: ["plan"], properties: { plan: reference } },
      Plans: { type: "object", properties: { plans: { type: "array", items: reference } } },
      PlansPaginated: { allOf: [{ $ref: "#/components/schemas/Plans" }, { properties: { meta } }] },
    };

    expect(namesOf(schemas)).toEqual({ Plan: "PlanObject" });
  });

  test("of a response stand for an object without a name of its own", () => {
    expect(namesOf({ PlanUrl: { required: ["plan"], properties: { plan: entity } } })).toEqual({
      PlanUrl: "PlanUrl.plan",
    });
  });

  test("of a request stand for what they hold", () => {
    const schemas = {
      PlanCreateInput: { required: ["plan"], properties: { plan: entity } },
      PlanBatchInput: { required: ["plans"], properties: { plans: { type: "array" } } },
      PlanUpdateInput: { properties: { plan: reference } },
      PlanDeleteInput: { properties: { plan: entity } },
      PlanObject: entity,
    };

    expect(namesOf(schemas)).toEqual({
      Plan: "PlanObject",
      PlanBatchInput: "PlanBatchInput.plans",
      PlanCreateInput: "PlanCreateInput.plan",
      PlanDeleteInput: "PlanDeleteInput.plan",
      PlanUpdateInput: "PlanObject",
    });
  });

  test("of a request with something beside what it is about stand for both", () => {
    const properties = { plan: entity, authorization: entity };

    expect(namesOf({ PlanCreateInput: { required: ["plan"], properties } })).toEqual({
      PlanCreateInput: "PlanCreateInput.plan+",
    });
    expect(namesOf({ OrderCreateInput: { required: ["plan"], properties } })).toEqual({
      OrderCreateInput: "OrderCreateInput",
    });
  });

  test("are not given to a schema whose one property is a plain value", () => {
    expect(namesOf({ Reference: { properties: { code: { type: "string" } } } })).toEqual({
      Reference: "Reference",
    });
  });
});

describe("the names of queries", () => {
  test.each([
    ["get", "/customers", "CustomerListQuery"],
    ["get", "/taxes", "TaxListQuery"],
    ["get", "/billing_entities", "BillingEntityListQuery"],
    ["get", "/customers/{id}/payment_requests", "CustomerPaymentRequestListQuery"],
    ["get", "/wallets/{id}/wallet_transactions", "WalletTransactionListQuery"],
    ["get", "/subscriptions/{id}", "SubscriptionGetQuery"],
    ["get", "/customers/{id}/current_usage", "CustomerCurrentUsageQuery"],
    ["get", "/analytics/mrr", "AnalyticsMrrQuery"],
    ["post", "/subscriptions/{id}/alerts", "SubscriptionAlertCreateQuery"],
    ["put", "/subscriptions/{id}", "SubscriptionUpdateQuery"],
    ["delete", "/subscriptions/{id}", "SubscriptionDeleteQuery"],
    ["delete", "/subscriptions/{id}/alerts", "SubscriptionAlertDeleteAllQuery"],
  ])("%s %s gives %s", (method, path, name) => {
    expect(queryNameOf(method, path)).toBe(name);
  });

  test("say where the query is", () => {
    const document = documentOf({ paths: { "/plans": { get: operationOf("findAllPlans", "status[]") } } });

    expect(typeNames(document, new Map()).get("PlanListQuery")?.place).toBe("findAllPlans?query");
  });

  test("are given for parameters of the path and of the components", () => {
    const parameters = [{ $ref: "#/components/parameters/page" }];
    const document = documentOf({
      paths: { "/plans": { parameters, get: operationOf("findAllPlans") } },
      components: { parameters: { page: { name: "page", in: "query" } } },
    });

    expect([...typeNames(document, new Map()).keys()]).toEqual(["PlanListQuery"]);
  });

  test("are not given without query parameters", () => {
    const document = documentOf({ paths: { "/plans": { get: operationOf("findAllPlans") } } });

    expect(typeNames(document, new Map()).size).toBe(0);
  });
});

describe("the exceptions", () => {
  const document = documentOfSchemas({ UsageObject: entity });

  test("replace a name", () => {
    const names = typeNames(document, exception("UsageObject", "AnalyticsUsage"));

    expect([...names.keys()]).toEqual(["AnalyticsUsage"]);
  });

  test("leave a schema without a name", () => {
    expect(typeNames(document, exception("UsageObject", null)).size).toBe(0);
  });

  test.each([
    ["Missing", "Name", "has neither a schema nor a query"],
    ["UsageObject", "Usage", "repeats the name of the rule"],
  ])("for %s as %s no longer apply", (source, name, reason) => {
    expect(() => typeNames(document, exception(source, name))).toThrow(
      `the exception for "${source}" is not needed, because it ${reason}`,
    );
  });
});

describe("names that do not fit", () => {
  test("are refused where two types would share one", () => {
    expect(() => namesOf({ Plan: entity, PlanObject: entity })).toThrow(
      '"Plan" and "PlanObject" would both be exported as "Plan": set another name for "PlanObject"',
    );
  });

  test("are refused outside PascalCase", () => {
    expect(() => namesOf({ plan_object: entity })).toThrow('"plan_object" would be exported as "plan_object"');
  });

  test("are refused where the package has them already", () => {
    expect(() => namesOf({ WebhookEventObject: entity })).toThrow("which @lagokit/types already exports");
  });
});
