import { isObject, type Json, type JsonObject, listOperations, type Operation } from "@lagokit/mock";
// The methods as the table of operations of the client has them.
import { type ClientMethod, clientMethods } from "../../../../packages/client/scripts/client-methods.ts";
import type { TypeLinks } from "../packages/type-links.ts";
import type { Chapter, Page } from "../page.ts";
import { type CodeSample, codeSamples } from "./code-samples.ts";
import { operationPage, type ShownOperation } from "./operation-page.ts";
import { kebab } from "./kebab.ts";
import { otherNames } from "./other-names.ts";
import { list, SchemaReader, text } from "./schema-view.ts";
import { sharedErrorsPage } from "./shared-errors.ts";
import { type Tag, tagPage, tagsOf } from "./tag-pages.ts";

/** Where the page of each operation is, by its id. */
export type Addresses = ReadonlyMap<string, string>;

/** The addresses are known before the pages: pages of other chapters link to them. */
export function operationAddresses(document: JsonObject): Addresses {
  return new Map(
    listOperations(document).map((operation) => {
      const [tag] = list(definitionOf(document, operation)["tags"]);
      return [operation.id, `/http/${kebab(text(tag))}/${kebab(operation.id)}/`];
    }),
  );
}

/** The types in the signature of the method that calls an operation, as links, by the id of the operation. */
export type SignatureTypes = ReadonlyMap<string, readonly string[]>;

/** The pages of the HTTP API: one for each operation and each tag. */
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
      retries: retriesOf(methods, operation),
      otherNames: names.get(operation.id) ?? [],
    };
  });
}

const retries: Readonly<Record<string, string>> = {
  read: "the client retries it, since it changes nothing.",
  write: "the client retries it, since a second request has the same effect as the first.",
  replace: "the client retries it, since a second request has the same effect as the first.",
  event: "the client retries it: Lago recognizes an event by its `transaction_id`.",
  never: "the client retries it only if the server cannot have processed it.",
};

function retriesOf(methods: readonly ClientMethod[], { method, path }: Operation): string {
  const found = methods.find((one) => one.path === path && one.method === method.toLowerCase());
  const sentence = retries[found?.resend ?? ""];
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
      `The API of Lago ${text(info["version"])}, operation by operation. Each page shows the call of [@lagokit/client](/packages/client/), the same request with curl, and all fields.`,
      "## Servers",
      servers.join("\n"),
      "A self-hosted Lago serves the same paths below `/api/v1`.",
      "## Authentication",
      "Each request has the header `Authorization: Bearer $LAGO_API_KEY`. The client sets it. See [First call](/guides/first-call/).",
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
