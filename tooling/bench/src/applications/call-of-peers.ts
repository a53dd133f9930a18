import { Client } from "lago-javascript-client";
import { readHeyApiNames } from "../subjects/hey-api-sdk.ts";
import { present } from "../../../../packages/client/test/contract/write-call.ts";
import { printCall, type Step } from "./step.ts";

const lago = Client("key");

export function callOfOpenapiFetch({ operation: { method, path }, sample }: Step): string {
  const params = present({ path: present(sample.path), query: present(sample.query) });
  return printCall(`client.${method}`, [path, { params, body: sample.body }]);
}

/**
 * The official client has a method for each operation, under its tag. The method takes the IDs first, then the body or
 * the query.
 */
export function callOfLago({ operation, sample: { path, query, body } }: Step): string {
  const { id } = operation;
  const ids = Object.entries(path).toSorted(([one], [other]) => place(operation, one) - place(operation, other));
  // The method has no filters by metadata, which are objects. It requires a body if the operation has one, even an
  // optional one.
  const filters = Object.fromEntries(Object.entries(query).filter(([, value]) => !isPlainObject(value)));
  const input = operation.body ? (body ?? {}) : present(filters);
  for (const [resource, methods] of Object.entries(lago)) {
    const name = isObject(methods) ? findName(Object.keys(methods), id) : undefined;
    if (name !== undefined) return printCall(`client.${resource}.${name}`, [...ids.map(([, value]) => value), input]);
  }
  throw new Error(`lago-javascript-client has no method for ${id}.`);
}

/** Hey API generates a function for each operation. */
export function callOfHeyApi({ operation: { id }, sample: { path, query, body } }: Step): string {
  const name = findName(readHeyApiNames(), id);
  if (name === undefined) throw new Error(`Hey API generated no function for ${id}.`);
  return printCall(`api.${name}`, [present({ path: present(path), query: present(query), body })]);
}

export function callOfKy({ operation: { method }, sample: { target, body } }: Step): string {
  return `${printCall("client", [target.slice(1), { method, json: body }])}.json()`;
}

export function callOfOfetch({ operation: { method }, sample: { target, body } }: Step): string {
  return printCall("client", [target, { method, body }]);
}

/** A call of a function that passes the request to `fetch`. */
export function callOfFetch({ operation: { method }, sample: { target, body } }: Step): string {
  return printCall("send", [method, target, body]);
}

/** Generators disagree about the case of abbreviations: `…URL` in one is `…Url` in another. */
function findName(names: readonly string[], id: string): string | undefined {
  return names.find((name) => name.toLowerCase() === id.toLowerCase());
}

function place({ path }: Step["operation"], parameter: string): number {
  return path.indexOf(`{${parameter}}`);
}

function isPlainObject(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
