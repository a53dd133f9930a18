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
  ])("%s is exported as %s", (schema, name) => {
    expect(namesOf({ [schema]: entity })).toEqual({ [name]: schema });
  });

  test.each(["CurrencyOrNull", "CustomerBaseObject", "BaseAppliedTax", "TaxBaseInput"])(
    "%s is not exported",
    (schema) => {
      expect(namesOf({ [schema]: entity })).toEqual({});
    },
  );

  test("include a base schema if a property refers to it", () => {
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

describe("an envelope", () => {
  test("of a response is not exported, so the entity gets the name", () => {
    const meta = { type: "object" };
    const schemas = {
      PlanObject: entity,
      Plan: { type: "object", required: ["plan"], properties: { plan: reference } },
      Plans: { type: "object", properties: { plans: { type: "array", items: reference } } },
      PlansPaginated: { allOf: [{ $ref: "#/components/schemas/Plans" }, { properties: { meta } }] },
    };

    expect(namesOf(schemas)).toEqual({ Plan: "PlanObject" });
  });

  test("of a response names its object if the object has no name", () => {
    expect(namesOf({ PlanUrl: { required: ["plan"], properties: { plan: entity } } })).toEqual({
      PlanUrl: "PlanUrl.plan",
    });
  });

  test("of a request names its content", () => {
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

  test("of a request with a second property names both properties together", () => {
    const properties = { plan: entity, authorization: entity };

    expect(namesOf({ PlanCreateInput: { required: ["plan"], properties } })).toEqual({
      PlanCreateInput: "PlanCreateInput.plan+",
    });
    expect(namesOf({ OrderCreateInput: { required: ["plan"], properties } })).toEqual({
      OrderCreateInput: "OrderCreateInput",
    });
  });

  test("has a property that is not a plain value", () => {
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
  ])("the query of %s %s is exported as %s", (method, path, name) => {
    expect(queryNameOf(method, path)).toBe(name);
  });

  test("include the place of the query", () => {
    const document = documentOf({ paths: { "/plans": { get: operationOf("findAllPlans", "status[]") } } });

    expect(typeNames(document, new Map()).get("PlanListQuery")?.place).toBe("findAllPlans?query");
  });

  test("exist for parameters of the path item and of the components", () => {
    const parameters = [{ $ref: "#/components/parameters/page" }];
    const document = documentOf({
      paths: { "/plans": { parameters, get: operationOf("findAllPlans") } },
      components: { parameters: { page: { name: "page", in: "query" } } },
    });

    expect([...typeNames(document, new Map()).keys()]).toEqual(["PlanListQuery"]);
  });

  test("do not exist without query parameters", () => {
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

  test("remove a name", () => {
    expect(typeNames(document, exception("UsageObject", null)).size).toBe(0);
  });

  test.each([
    ["Missing", "Name", "has neither a schema nor a query"],
    ["UsageObject", "Usage", "repeats the name of the rule"],
  ])("for %s as %s are refused as unnecessary", (source, name, reason) => {
    expect(() => typeNames(document, exception(source, name))).toThrow(
      `the exception for "${source}" is not needed, because it ${reason}`,
    );
  });
});

describe("invalid names", () => {
  test("are refused if two types would share one", () => {
    expect(() => namesOf({ Plan: entity, PlanObject: entity })).toThrow(
      '"Plan" and "PlanObject" would both be exported as "Plan": set another name for "PlanObject"',
    );
  });

  test("are refused if they are not in PascalCase", () => {
    expect(() => namesOf({ plan_object: entity })).toThrow('"plan_object" would be exported as "plan_object"');
  });

  test("are refused if the package already exports them", () => {
    expect(() => namesOf({ WebhookEventObject: entity })).toThrow("which @lagokit/types already exports");
  });
});
