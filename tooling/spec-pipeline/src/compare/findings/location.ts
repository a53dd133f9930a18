import { codeSpan } from "../../escape/code-span.ts";
import { markdownText } from "../../escape/markdown-text.ts";
import { listMember, mapMember, type Place } from "./place.ts";

/** What a change belongs to: a named component, an operation, a webhook, or the whole document. */
export type Owner =
  | "schema"
  | "parameter"
  | "response"
  | "request body"
  | "header"
  | "component"
  | "operation"
  | "webhook"
  | "document";

/** Where a change is, in the terms of the document. */
export interface Location {
  readonly owner: Owner;
  /** The name of the component, the ID of the operation, or the `webhook_type` of the webhook. */
  readonly name: string;
  /** The part of an operation or a response: `request`, `200 response`, `query parameter`. */
  readonly part?: string;
  /** The path of property names, outermost first. `[]` is the item of a list, `[key]` the value of a map. */
  readonly path: readonly string[];
}

const componentOwners: Readonly<Record<string, Owner>> = {
  schemas: "schema",
  parameters: "parameter",
  responses: "response",
  requestBodies: "request body",
  headers: "header",
};

/** The `webhook_type` of each webhook that has an operation ID, by that ID. */
export type WebhookTypes = ReadonlyMap<string, string>;

/** Converts a place in the types of a document to a location in the document. */
export function locate(place: Place, webhooks: WebhookTypes): Location {
  const [root = "", name = "", member = "", ...rest] = place;
  if (root === "components")
    return { owner: componentOwners[name] ?? "component", name: member, ...splitContent(rest) };
  if (root === "webhooks") return { owner: "webhook", name, ...splitMember(rest[0] ?? "", rest.slice(1)) };
  if (root === "paths")
    return { owner: "operation", name: `${member} ${name}`, ...splitMember(rest[0] ?? "", rest.slice(1)) };
  if (root !== "operations") return { owner: "document", name: root, path: place.slice(1) };
  const webhook = webhooks.get(name);
  return { owner: webhook == null ? "operation" : "webhook", name: webhook ?? name, ...splitMember(member, rest) };
}

type Part = Pick<Location, "part" | "path">;

function splitMember(member: string, rest: Place): Part {
  if (member === "parameters") return { part: `${rest[0] ?? ""} parameter`, path: rest.slice(1) };
  if (member === "requestBody") return { part: "request", path: splitContent(rest).path };
  if (member !== "responses") return { path: [member, ...rest].filter((name) => name !== "") };
  const { part, path } = splitContent(rest.slice(1));
  return { part: [`${rest[0] ?? ""} response`, part].filter((name) => name != null).join(" "), path };
}

/** Removes the media type: a body has only one. */
function splitContent(rest: Place): Part {
  if (rest[0] === "content") return { path: rest.slice(2) };
  if (rest[0] === "headers") return { part: "header", path: rest.slice(1) };
  return { path: rest };
}

/** Describes a location as text: `` `Invoice.fees[].units` ``, `` `wallet.name` in the request of `createWallet` ``. */
export function describeLocation({ owner, name, part, path }: Location): string {
  if (owner === "document") return name;
  if (owner === "schema") return codeSpan(printPath([name, ...path]));
  const whole = owner === "operation" ? codeSpan(name) : `${owner} ${codeSpan(name)}`;
  if (part == null) return path.length === 0 ? whole : `${codeSpan(printPath(path))} of ${whole}`;
  if (/(parameter|header)$/.test(part)) return `${markdownText(part)} ${codeSpan(printPath(path))} of ${whole}`;
  const body = `the ${owner === "webhook" && part === "request" ? "payload" : markdownText(part)} of ${whole}`;
  return path.length === 0 ? body : `${codeSpan(printPath(path))} in ${body}`;
}

/** Prints a path of properties: `fees[].units`. */
function printPath(path: readonly string[]): string {
  return path.reduce((text, name) => {
    const isMember = name === listMember || name === mapMember;
    return isMember || text === "" ? text + name : `${text}.${name}`;
  }, "");
}
