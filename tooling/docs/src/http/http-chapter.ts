import { isObject, type Json, type JsonObject, listOperations, type Operation } from "@lagokit/mock";
// The client's table of operations is generated from the same methods.
import { type ClientMethod, clientMethods } from "../../../../packages/client/scripts/client-methods.ts";
import { listsInBody } from "../../../../packages/client/scripts/lists-in-body.ts";
import type { TypeLinks } from "../packages/type-links.ts";
import type { Chapter, Page } from "../page.ts";
import { type CodeSample, codeSamples } from "./code-samples.ts";
import { operationPage, type ShownOperation } from "./operation-page.ts";
import { kebab } from "./kebab.ts";
import { otherNames } from "./other-names.ts";
import { list, SchemaReader, text } from "./schema-view.ts";
import { sharedErrorsPage } from "./shared-errors.ts";
import { type Tag, tagPage, tagsOf } from "./tag-pages.ts";

/** The address of each operation's page, by operation ID. */
export type Addresses = ReadonlyMap<string, string>;

/** Returns the addresses of the operations. Other chapters need them before the pages of the operations exist. */
export function operationAddresses(document: JsonObject): Addresses {
  return new Map(
    listOperations(document).map((operation) => {
      const [tag] = list(definitionOf(document, operation)["tags"]);
      return [operation.id, `/http/${kebab(text(tag))}/${kebab(operation.id)}/`];
    }),
  );
}

/** The names of the types in the signature of the method that calls an operation, by operation ID. */
export type SignatureTypes = ReadonlyMap<string, readonly string[]>;

/** Creates the pages of the HTTP API: one for each operation and each tag. */
export async function httpChapter(document: JsonObject, types: SignatureTypes, links: TypeLinks): Promise<Chapter> {
  const reader = new SchemaReader(document);
  const operations = await shownOperations(document, types, links);
  const tags = tagsOf(document, operations);
  const errors = sharedErrorsPage(reader);
  return {
    section: {
      label: "HTTP API",
      address: "/http/",
      groups: [
        {
          label: "All operations",
          links: [
            { label: "Overview", address: "/http/" },
            { label: errors.title, address: errors.address },
          ],
        },
        ...tags.map(groupOf),
      ],
    },
    pages: [
      overviewPage(document, tags),
      errors,
      ...tags.map(tagPage),
      ...operations.map((operation) => operationPage(reader, operation)),
    ],
  };
}

function groupOf({ label, address, operations }: Tag): Chapter["section"]["groups"][number] {
  const links = operations.map((operation) => ({
    label: text(operation.definition["summary"]),
    address: operation.address,
    method: operation.method,
  }));
  return { label, links: [{ label: "Overview", address }, ...links] };
}

async function shownOperations(
  document: JsonObject,
  types: SignatureTypes,
  links: TypeLinks,
): Promise<readonly ShownOperation[]> {
  const addresses = operationAddresses(document);
  const [samples, names, methods] = await Promise.all([codeSamples(document), otherNames(), clientMethods()]);
  return listOperations(document).map((operation) => {
    const sample = samples.get(operation.id) as CodeSample; // As: each operation has one.
    const clientMethod = /^await ([\w.]+)/.exec(sample.call)?.[1] ?? "";
    return {
      ...operation,
      address: addresses.get(operation.id) ?? "",
      definition: definitionOf(document, operation),
      item: itemOf(document, operation),
      sample,
      clientMethod,
      types: (types.get(operation.id) ?? []).map((name) => links.inType(name)).join(", "),
      retries: retriesOf(document, methods, operation),
      otherNames: names.get(operation.id) ?? [],
    };
  });
}

const retries: Readonly<Record<string, string>> = {
  read: "The client retries the request, because it changes nothing.",
  write: "The client retries the request, because processing it twice has the same effect as processing it once.",
  merge:
    "The client retries the request, unless a list in it has a new entry, which is an object without an `id`. Lago could create that entry twice.",
  replace: "The client retries the request, because processing it twice has the same effect as processing it once.",
  event:
    "The client retries the request. Lago recognizes a repeated event by its `transaction_id` and `timestamp`, which the client sets before the first attempt.",
  never: "The client retries the request only if it is certain that Lago did not process it.",
};

function retriesOf(document: JsonObject, methods: readonly ClientMethod[], operation: Operation): string {
  const { method, path, body } = operation;
  const found = methods.find((one) => one.path === path && one.method === method.toLowerCase());
  const isMerge = found?.resend === "write" && method !== "DELETE" && listsInBody(document, { body }) === "merged";
  const sentence = retries[isMerge ? "merge" : (found?.resend ?? "")];
  return sentence === undefined ? "" : `${sentence} See [Retries](/guides/retries/).`;
}

function overviewPage(document: JsonObject, tags: readonly Tag[]): Page {
  const info = isObject(document["info"]) ? document["info"] : {};
  const servers = list(document["servers"]).map((server) => `- \`${isObject(server) ? text(server["url"]) : ""}\``);
  const items = tags.map(({ label, address, description }) => `- [${label}](${address}): ${description}`);
  return {
    address: "/http/",
    title: "HTTP API",
    description: `Every operation of the Lago API ${text(info["version"])}, with the TypeScript call, the request and the response.`,
    body: [
      `All operations of the Lago API ${text(info["version"])}. Each page shows the call with [@lagokit/client](/packages/client/), the same request with curl, and the fields.`,
      "## Servers",
      servers.join("\n"),
      "A self-hosted Lago serves the same paths below `/api/v1`.",
      "## Authentication",
      "Each request needs the header `Authorization: Bearer $LAGO_API_KEY`. The client sets this header. See [First call](/guides/first-call/).",
      "## Operations",
      items.join("\n"),
    ].join("\n\n"),
  };
}

function definitionOf(document: JsonObject, operation: Operation): JsonObject {
  return objectAt(itemOf(document, operation), operation.method.toLowerCase());
}

function itemOf(document: JsonObject, { path }: Operation): JsonObject {
  return objectAt(objectAt(document, "paths"), path);
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value: Json | undefined = parent[key];
  return isObject(value) ? value : {};
}
