import type { AttributedFinding } from "./findings/finding.ts";
import { highestBump } from "./policy/bump.ts";
import { isEqual, isObject, type JsonObject } from "../document/json.ts";
import { listWebhooks, type Operation } from "../document/operations.ts";
import { generateTypesAsKeyed } from "../generate/generate-types.ts";
import { withWebhookTypes } from "../generate/with-webhook-types.ts";
import { groupByCause } from "./group-by-cause.ts";
import { compareOperations, oneSidedOperations, oneSidedWebhooks } from "./compare-operations.ts";
import type { ComparedOperation, Comparison } from "./comparison.ts";
import { compareTypes } from "./types/compare-types.ts";
import { compareWire } from "./wire/compare-wire.ts";
import type { Pair } from "./pair.ts";

/**
 * Compares two OpenAPI documents: their types, as the compiler sees them, and everything else on the wire.
 * These are not changes: another order, the name of a component, a text, or another composition of the same schema.
 */
export async function compareDocuments(older: JsonObject, newer: JsonObject): Promise<Comparison> {
  const documents = { older: withWebhookTypes(older), newer: withWebhookTypes(newer) };
  const webhooks = [documents.older, documents.newer].flatMap(listWebhooks);
  const changes = groupByCause(await findAll(documents), new Map(webhooks.map(({ id, path }) => [id, path])));
  return {
    versions: { older: versionOf(older), newer: versionOf(newer) },
    isSameDocument: isEqual(documents.older, documents.newer),
    severity: highestBump(changes.map(({ severity }) => severity)),
    ...oneSided(documents),
    changes,
  };
}

async function findAll(documents: Pair<JsonObject>): Promise<AttributedFinding[]> {
  if (isEqual(documents.older, documents.newer)) return [];
  const types = await compareGeneratedTypes(documents);
  return [...compareOperations(documents), ...types, ...compareWire(documents)];
}

async function compareGeneratedTypes(documents: Pair<JsonObject>): Promise<AttributedFinding[]> {
  const [older, newer] = [await generateTypesAsKeyed(documents.older), await generateTypesAsKeyed(documents.newer)];
  return older === newer ? [] : compareTypes(documents, { older, newer });
}

function oneSided(documents: Pair<JsonObject>): Pick<Comparison, "operations" | "webhooks"> {
  const operations = oneSidedOperations(documents);
  const webhooks = oneSidedWebhooks(documents);
  return {
    operations: { added: operations.added.map(toCompared), removed: operations.removed.map(toCompared) },
    webhooks: { added: webhooks.added.map(({ path }) => path), removed: webhooks.removed.map(({ path }) => path) },
  };
}

function toCompared({ id, method, path }: Operation): ComparedOperation {
  return { id, method: method.toUpperCase(), path };
}

function versionOf(document: JsonObject): string {
  const version = isObject(document["info"]) ? document["info"]["version"] : undefined;
  return typeof version === "string" ? version : "";
}
