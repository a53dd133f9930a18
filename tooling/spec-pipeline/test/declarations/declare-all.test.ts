import { describe, expect, test } from "vitest";
import { documentOfWebhooks } from "../generate/documents.ts";
import { enumOf, listOf, objectOf, received, referenceTo, sent, withQuery } from "./documents.ts";
import { exceptionsOf, namesOf, openapiOf } from "./printed.ts";

const text = { type: "string" };

describe("an envelope", () => {
  test("of a request passes its name to its content", async () => {
    const names = await namesOf(
      sent({ PlanCreateInput: objectOf({ plan: objectOf({ code: text }, "code") }, "plan") }),
    );

    expect(names).toContain("export interface PlanCreateInput {\n  code: string;\n}\n");
  });

  test("passes its name to its content and the fields next to it", async () => {
    const envelope = objectOf(
      { plan: objectOf({ code: text }, "code"), authorization: objectOf({ card: text }) },
      "plan",
    );

    const names = await namesOf(sent({ PlanCreateInput: envelope }));

    expect(names).toContain(
      "export interface PlanCreateInput {\n  code: string;\n  authorization?: PlanAuthorizationCreateInput | undefined;\n}\n",
    );
  });

  test("of a named schema is a second name for the schema", async () => {
    const schemas = {
      TaxObject: objectOf({ code: text }),
      TaxUpdateInput: objectOf({ tax: referenceTo("TaxObject") }),
    };

    const names = await namesOf(sent(schemas));

    expect(names).toContain("export interface Tax {\n");
    expect(names).toContain("export interface TaxUpdateInput extends Tax {}\n");
  });
});

describe("a query", () => {
  test("has no brackets", async () => {
    const statuses = listOf(enumOf("draft", "paid"));

    const names = await namesOf(withQuery("/invoices", { "statuses[]": statuses, page: { type: "integer" } }));

    expect(names).toContain(
      "export interface InvoiceListQuery {\n  statuses?: readonly InvoiceStatus[] | undefined;\n  page?: number | undefined;\n}\n",
    );
  });

  test("without a name is only part of the whole document", async () => {
    const document = withQuery("/invoices", { page: { type: "integer" } });

    expect(await namesOf(document, exceptionsOf({ findAll: null }))).not.toContain("Query");
    expect(await openapiOf(document, exceptionsOf({ findAll: null }))).toContain("        page?: number;\n");
  });
});

test("a webhook is an event, which is received", async () => {
  const payload = objectOf({ webhook_type: enumOf("plan.created"), codes: listOf(text) }, "webhook_type");

  const names = await namesOf(documentOfWebhooks({ planCreated: payload }));

  expect(names).toContain(
    'export interface PlanCreatedEvent {\n  webhook_type: "plan.created";\n  codes?: string[];\n}\n',
  );
});

test("the description of a schema becomes the documentation of its type", async () => {
  expect(
    await namesOf(received({ PlanObject: { ...objectOf({ code: text }), description: "What you sell." } })),
  ).toContain("/** What you sell. */\nexport interface Plan {\n");
});
