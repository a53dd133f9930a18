import type { RequestContext } from "../transport/request-context.ts";
import { refuse } from "./unexpected-response.ts";

/** Where the result of a method is, inside the envelope of the response. */
export interface Envelope {
  readonly context: RequestContext;
  /** The keys that lead to the result, with a dot between them; `""` is the whole body. */
  readonly unwrap: string;
  readonly mayBeNull?: boolean | undefined;
}

/** Turns a body into the result of a method. */
export type Reader = (body: unknown, envelope: Envelope) => unknown;

/** Returns the value to which the keys lead. */
export const readJson: Reader = (body, { context, unwrap, mayBeNull }) => {
  if (unwrap === "") return body;
  const value = unwrap.split(".").reduce((within: unknown, key) => fieldsOf(within)[key], body);
  return value === undefined || (value === null && !mayBeNull) ? refuse(context, ` without \`${unwrap}\``) : value;
};

/** Returns a page of a list. */
export const readPage: Reader = (body, { context, unwrap }) => {
  const { [unwrap]: data, meta } = fieldsOf(body);
  return Array.isArray(data) && meta != null ? { data, meta } : refuse(context, ` without \`${unwrap}\` and \`meta\``);
};

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  // As: `Object` turns any JSON value into something with keys.
  return Object(value) as Readonly<Record<string, unknown>>;
}
