import { isObject, type Json, type JsonObject, readDocument, specDocument } from "@lagokit/mock";
import { codeSamples } from "./code-samples.ts";
import { otherNames } from "./other-names.ts";

/** The spec as the reference shows it: with code samples, other names, and the names of tags as people read them. */
export async function referenceDocument(): Promise<JsonObject> {
  const document = await readDocument(specDocument());
  const samples = await codeSamples(document);
  const names = await otherNames();
  const describe = (operation: JsonObject): JsonObject => ({
    ...operation,
    ...describeNames(operation, names.get(text(operation["operationId"]))),
    tags: list(operation["tags"]).map(readableName),
    // As: the samples are plain objects.
    "x-codeSamples": (samples.get(text(operation["operationId"])) ?? []) as unknown as Json,
  });
  return {
    ...document,
    // The same for each operation: the overview says it once.
    security: [],
    tags: list(document["tags"]).map((tag) => (isObject(tag) ? { ...tag, name: readableName(tag["name"]) } : tag)),
    paths: mapOperations(document["paths"], describe),
    webhooks: mapOperations(document["webhooks"], describe),
  };
}

/** Says after the description what other clients call it, so that a search for that finds it. */
function describeNames({ description }: JsonObject, names: readonly string[] = []): JsonObject {
  if (names.length === 0) return {};
  // British English, since the comments of the client have no comma before "or" either.
  const others = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names.map((name) => `\`${name}\``));
  return { description: `${text(description)}\n\nKnown elsewhere as ${others}.`.trimStart() };
}

function mapOperations(paths: Json | undefined, change: (operation: JsonObject) => JsonObject): JsonObject {
  return mapValues(paths, (item) =>
    mapValues(item, (part) => (isObject(part) && "operationId" in part ? change(part) : part)),
  );
}

function mapValues(value: Json | undefined, change: (value: Json) => Json): JsonObject {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** `api_logs` is `API logs`. */
function readableName(name: Json | undefined): string {
  const words = text(name)
    .replaceAll("_", " ")
    .replace(/\bapi\b/, "API");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
