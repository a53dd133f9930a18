import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { createSchemaValidator } from "@lagokit/mock";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { readOptional } from "../../src/sources/read-sources.ts";
import { readTypeNameExceptions } from "../../src/generate/type-name-exceptions.ts";
import { typeNames } from "../../src/generate/type-names.ts";
import { entitySamples } from "../../src/samples/list-samples.ts";
import { printRoutes } from "../../src/samples/print-routes.ts";
import { printEntities, printSamples } from "../../src/samples/print-samples.ts";
import { layout } from "../../src/workspace/layout.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { documentOf } from "../generate/documents.ts";

interface Printed {
  readonly entitySamples: Readonly<Record<string, string>>;
  readonly responseSamples: Readonly<Record<string, string>>;
  readonly webhookSamples: Readonly<Record<string, string>>;
  readonly errorSamples: Readonly<Record<string, string>>;
  readonly operationErrors: Readonly<Record<string, string>>;
}

/** Loads a module that is printed for a document. */
async function load<Module>(code: string): Promise<Module> {
  // As: the types of the module say so.
  return (await import(`data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(code))}`)) as Module;
}

function samplesOf(document: JsonObject): Promise<Printed> {
  return load(printSamples(document, typeNames(document, new Map())));
}

const text = (example: string): JsonObject => ({ type: "string", example });

const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });

const json = (content: JsonObject): JsonObject => ({ content: { "application/json": content } });

const coin = { $ref: "#/components/schemas/CoinObject" };

const CoinObject = object({ lago_id: text("3f6d2c10-5b7e-4a91-8c04-000000000001"), name: text("It's a \\ $coin") });

const error = (body: JsonObject): JsonObject => json({ schema: object({}), example: body });

/** A document of one operation. */
function mint(responses: JsonObject, schemas: JsonObject = {}): JsonObject {
  const paths = { "/coins": { get: { operationId: "listCoins", responses } } };
  return documentOf({ paths, components: { schemas: { CoinObject, ...schemas } } });
}

describe("the sample of a response", () => {
  it("refers to the samples of entities", async () => {
    const { responseSamples, entitySamples: entities } = await samplesOf(
      mint({ 200: json({ schema: object({ coin }) }) }),
    );

    expect(responseSamples).toEqual({ listCoins: '{"coin":"$coin"}' });
    expect(JSON.parse(entities["coin"] ?? "")).toEqual({
      lago_id: "3f6d2c10-5b7e-4a91-8c04-000000000001",
      name: "It's a \\ $coin",
    });
  });

  it("keeps a text that looks like a reference apart from references", async () => {
    const { responseSamples } = await samplesOf(mint({ 200: json({ schema: object({ price: text("$coin") }) }) }));

    expect(responseSamples).toEqual({ listCoins: '{"price":"$$coin"}' });
  });

  it("is a list on one page", async () => {
    const number = { type: "integer", example: 7 };
    const meta = object({
      current_page: number,
      next_page: number,
      prev_page: number,
      total_count: number,
      total_pages: number,
    });

    const { responseSamples } = await samplesOf(
      mint({ 200: json({ schema: object({ coins: { type: "array", items: coin }, meta }) }) }),
    );

    expect(JSON.parse(responseSamples["listCoins"] ?? "")).toEqual({
      coins: ["$coin"],
      meta: { current_page: 1, next_page: null, prev_page: null, total_count: 1, total_pages: 1 },
    });
  });

  it.each<[string, JsonObject]>([
    ["an example", { example: { coin: "tin" } }],
    ["several examples", { examples: { first: { value: { coin: "tin" } }, second: { value: {} } } }],
  ])("is %s of the response", async (_, content) => {
    const { responseSamples } = await samplesOf(
      mint({ 200: json({ schema: object({ coin: text("gold") }), ...content }) }),
    );

    expect(responseSamples).toEqual({ listCoins: '{"coin":"tin"}' });
  });

  it.each<[string, JsonObject]>([
    ["has no body", { 200: { description: "Done" } }],
    ["has a schema that requires too much", { 200: json({ schema: { type: "array", minItems: 1e9, items: coin } }) }],
  ])("does not exist if the response %s", async (_, responses) => {
    const { responseSamples } = await samplesOf(mint(responses));

    expect(responseSamples).toEqual({});
  });
});

describe("the errors of an operation", () => {
  it("are listed by status and code, and two operations with the same error share it", async () => {
    const missing = { status: 404, error: "Not Found", code: "coin_not_found" };
    const invalid = { status: 422, error: "Invalid", code: "bad", error_details: { name: ["is_too_long"] } };
    const responses = { 404: error(missing), 422: error(invalid), "5XX": error({ status: 500 }) };
    const paths = {
      "/coins": { get: { operationId: "listCoins", responses }, post: { operationId: "mintCoin", responses } },
    };

    const { errorSamples, operationErrors } = await samplesOf(documentOf({ paths }));

    expect(errorSamples).toEqual({
      "404 coin_not_found": JSON.stringify(missing),
      "422 bad name is_too_long": JSON.stringify(invalid),
    });
    expect(operationErrors).toEqual({
      listCoins: "404 coin_not_found, 422 bad name is_too_long",
      mintCoin: "404 coin_not_found, 422 bad name is_too_long",
    });
  });
});

it("the sample of a webhook is printed by its type", async () => {
  const schema = object({ webhook_type: { type: "string", enum: ["coin.minted"] }, coin });
  const document = documentOf({
    webhooks: { coin_minted: { post: { requestBody: json({ schema }), responses: {} } } },
    components: { schemas: { CoinObject } },
  });

  const { webhookSamples } = await samplesOf(document);

  expect(webhookSamples).toEqual({ "coin.minted": '{"webhook_type":"coin.minted","coin":"$coin"}' });
});

it("the entities are the objects of responses and webhooks, with their types", () => {
  const document = mint(
    { 200: json({ schema: object({ coin }) }) },
    { Color: { type: "string" }, UnusedObject: object({ name: text("x") }) },
  );

  const code = printEntities(document, typeNames(document, new Map()));

  expect(code).toContain('import type {\n  Coin,\n} from "@lagokit/types";');
  expect(code).toContain("export interface Entities {\n  readonly coin: Coin;\n}");
});

it("the routes are printed by operation", async () => {
  const { routes } = await load<{ routes: object }>(printRoutes(mint({})));

  expect(routes).toEqual({ listCoins: "GET /coins" });
});

describe("the samples of the repository", async () => {
  const workspace = new Workspace(fileURLToPath(new URL("../../../..", import.meta.url)).replace(/\/$/, ""));
  // As: the document is an object.
  const document = (await readOptional(workspace, layout.document)) as JsonObject;
  const names = typeNames(document, readTypeNameExceptions(await readOptional(workspace, layout.typeNames)));
  const validate = createSchemaValidator(document);

  it.for(entitySamples(document, names))("have a valid %s", ([name, sample]) => {
    const pointer = `/components/schemas/${names.get(name)?.place}`;

    expect(validate({ mediaType: "application/json", schema: {}, pointer }, sample)).toEqual([]);
  });
});
