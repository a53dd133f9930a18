import { listOperations, type Operation, Place, readDocument, specDocument } from "@lagokit/mock";
import { writeCall } from "../test/contract/write-call.ts";
import { bodyKeys } from "./body-keys.ts";
import { type FormerCall, formerCalls, type Slot } from "./former-calls.ts";
import { toCode, variable, variableName } from "./names.ts";

/** A call of lago-javascript-client, and the call that replaces it. */
export interface MigrationRow {
  readonly operation: Operation;
  /** The variables of the path, by the names of its parameters. */
  readonly path: ReadonlyMap<string, string>;
  /** The variables of the body, by its keys. A variable named `input` is the whole body. */
  readonly body: ReadonlyMap<string, string>;
  readonly before: string;
  readonly after: string;
}

/** All calls of lago-javascript-client, in the order of its tags and methods. */
export interface Migration {
  readonly rows: readonly MigrationRow[];
  /** Calls whose operation is not in our document yet. */
  readonly unknown: readonly FormerCall[];
}

/** Pairs each call of lago-javascript-client with the equivalent call of this client. */
export async function migration(): Promise<Migration> {
  const document = await readDocument(specDocument());
  const operations = new Map(listOperations(document).map((operation) => [requestOf(operation), operation]));
  const calls = (await formerCalls()).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return {
    unknown: calls.filter(({ request }) => !operations.has(request)),
    rows: calls.flatMap((call) => {
      const operation = operations.get(call.request);
      if (operation === undefined) return [];
      const { body } = operation;
      const forms = body === undefined ? [[]] : bodyKeys(new Place(document, body.pointer, body.schema));
      return forms.map((keys) => row(call, operation, keys));
    }),
  };
}

function requestOf({ method, path }: Operation): string {
  return `${method} ${path.replaceAll(/\{[^}]+\}/g, "{}")}`;
}

function row(call: FormerCall, operation: Operation, keys: readonly string[]): MigrationRow {
  const path = variables([...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name));
  const parts = variables(keys);
  const body = Object.fromEntries([...parts].map(([key, name]) => [key, variable(name)]));
  // lago-javascript-client does not have filters that are not in Lago's OpenAPI document.
  const hasQuery = call.slots.includes("query") && operation.parameters.some((parameter) => parameter.in === "query");
  const after = toCode(
    writeCall(operation, {
      path: Object.fromEntries([...path].map(([name, value]) => [name, `«${value}»`])),
      query: hasQuery ? variable("query") : {},
      body: operation.body && body,
    }),
  );
  // A method that accepts the unwrapped body has one `input`.
  const whole = toCode(JSON.stringify(body));
  const takesWhole = keys.length > 0 && after.includes(whole);
  return {
    operation,
    path,
    body: takesWhole ? new Map([["", "input"]]) : parts,
    before: formerText(call, operation, takesWhole ? "input" : whole),
    after: takesWhole ? after.replace(whole, "input") : after,
  };
}

function variables(fields: readonly string[]): ReadonlyMap<string, string> {
  return new Map(fields.map((field) => [field, variableName(field)]));
}

function formerText({ name, slots }: FormerCall, { path }: Operation, body: string): string {
  const segments = path.split("/");
  const write = (slot: Slot): string => {
    if (slot === "query") return "query";
    return slot === "body" ? body : variableName(segments[slot.segment]?.replaceAll(/[{}]/g, "") ?? "");
  };
  return `${name}(${slots.map(write).join(", ")})`;
}
