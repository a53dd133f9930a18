import type { RequestContext } from "../transport/request-context.ts";
import { refuse } from "./unexpected-response.ts";

/** What leads to that which a method gives, past the envelope that the API puts around it. */
export interface Envelope {
  readonly context: RequestContext;
  /** The keys that lead there, with a dot between them; `""` is the whole body. */
  readonly unwrap: string;
  readonly mayBeNull?: boolean | undefined;
}

/** Makes what a method gives of a body. */
export type Reader = (body: unknown, envelope: Envelope) => unknown;

/** Takes out what the keys lead to. */
export const readJson: Reader = (body, { context, unwrap, mayBeNull }) => {
  if (unwrap === "") return body;
  const value = unwrap.split(".").reduce((within: unknown, key) => fieldsOf(within)[key], body);
  return value === undefined || (value === null && !mayBeNull) ? refuse(context, ` without \`${unwrap}\``) : value;
};

/** Takes out a page of a list. */
export const readPage: Reader = (body, { context, unwrap }) => {
  const { [unwrap]: data, meta } = fieldsOf(body);
  return Array.isArray(data) && meta != null ? { data, meta } : refuse(context, ` without \`${unwrap}\` and \`meta\``);
};

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  // As: whatever JSON holds, `Object` makes something that has keys of it.
  return Object(value) as Readonly<Record<string, unknown>>;
}
