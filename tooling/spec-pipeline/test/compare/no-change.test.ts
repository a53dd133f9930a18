import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/compare/compare-documents.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { content, documentOf, object, openEnum, receives, reference, sends } from "./documents.ts";

const text = { type: "string", maxLength: 20 };

/** A document that sends and receives the schema `Wallet`, and has other schemas. */
function walletDocument(schemas: JsonObject, root = "Wallet"): JsonObject {
  return documentOf({
    operations: [sends("createWallet", reference(root)), receives("findWallet", reference(root))],
    webhooks: { "wallet.created": reference(root) },
    schemas,
  });
}

const plain = walletDocument({
  Wallet: object({ name: text, currency: { type: "string", enum: ["EUR", "USD"] }, owner: object({ email: text }) }, [
    "name",
  ]),
});

const sameWallet: readonly { readonly how: string; readonly document: JsonObject }[] = [
  {
    how: "an object that is composed with allOf",
    document: walletDocument({
      Named: object({ name: text }, ["name"]),
      Wallet: {
        allOf: [
          reference("Named"),
          {
            type: "object",
            properties: { currency: { type: "string", enum: ["EUR", "USD"] }, owner: object({ email: text }) },
          },
        ],
      },
    }),
  },
  {
    how: "another order of properties, values and names",
    document: walletDocument({
      Wallet: {
        required: ["name", "id"],
        properties: {
          owner: object({ email: text }),
          currency: { enum: ["USD", "EUR"], type: "string" },
          name: text,
          id: { type: "string" },
        },
        type: "object",
      },
    }),
  },
  {
    how: "another name of a component",
    document: walletDocument(
      {
        Purse: object(
          { name: text, currency: { type: "string", enum: ["EUR", "USD"] }, owner: object({ email: text }) },
          ["name"],
        ),
      },
      "Purse",
    ),
  },
  {
    how: "parts that became components",
    document: walletDocument({
      Currency: { type: "string", enum: ["EUR", "USD"] },
      Owner: object({ email: text }),
      Wallet: object({ name: text, currency: reference("Currency"), owner: reference("Owner") }, ["name"]),
    }),
  },
  {
    how: "texts",
    document: walletDocument({
      Wallet: {
        description: "Money.",
        ...object(
          {
            name: { ...text, description: "Its name.", example: "Ada's" },
            currency: { type: "string", enum: ["EUR", "USD"], title: "Currency" },
            owner: object({ email: text }),
          },
          ["name"],
        ),
      },
    }),
  },
];

/** A document with a recursive schema. */
function tree(name: string): JsonObject {
  const children = { type: "array", items: reference(name) };
  return walletDocument({ [name]: object({ parent: reference(name), children }) }, name);
}

describe("compareDocuments sees no change in", () => {
  it.each(sameWallet)("$how", async ({ document }) => {
    const forth = await compareDocuments(plain, document);
    const back = await compareDocuments(document, plain);

    expect(forth.changes).toEqual([]);
    expect(back.changes).toEqual([]);
    expect(forth.severity).toBe("none");
  });

  it("a recursive schema", async () => {
    const { changes } = await compareDocuments(tree("Folder"), tree("Directory"));

    expect(changes).toEqual([]);
  });

  it("an open enum whose values are in a separate component", async () => {
    const inline = walletDocument({ Wallet: object({ currency: openEnum("EUR", "USD") }) });
    const referring = walletDocument({
      Currency: { type: "string", enum: ["EUR", "USD"] },
      Wallet: object({ currency: { anyOf: [reference("Currency"), { type: "string", "x-open-enum": true }] } }),
    });

    const { changes } = await compareDocuments(inline, referring);

    expect(changes).toEqual([]);
  });

  it("parameters, responses and credentials that are declared elsewhere", async () => {
    const page = { name: "page", in: "query", schema: { type: "integer", default: 1 } };
    const notFound = { description: "", ...content(object({ error: text })) };
    const operation = { operationId: "findWallets", method: "get", path: "/wallets" };
    const inline = documentOf({
      operations: [{ ...operation, parameters: [page], responses: { 404: notFound }, security: [{ token: [] }] }],
    });
    const elsewhere = documentOf({
      members: {
        security: [{ token: [] }],
        paths: {
          "/wallets": {
            parameters: [{ $ref: "#/components/parameters/page" }],
            get: { operationId: "findWallets", responses: { 404: { $ref: "#/components/responses/NotFound" } } },
          },
        },
        components: {
          parameters: { page },
          responses: { NotFound: notFound },
          securitySchemes: { token: { type: "http", scheme: "bearer" }, key: { type: "http", scheme: "basic" } },
        },
      },
    });

    const { changes } = await compareDocuments(inline, elsewhere);

    expect(changes).toEqual([]);
  });

  it("another key of a webhook of the same type", async () => {
    const older = documentOf({ webhooks: { "wallet.created": text } });
    const { wallet_created: webhook = null } = older["webhooks"] as JsonObject;

    const { changes } = await compareDocuments(older, { ...older, webhooks: { wallet_was_created: webhook } });

    expect(changes).toEqual([]);
  });
});
