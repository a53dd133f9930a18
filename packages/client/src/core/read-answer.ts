import type { Operation } from "../errors/lago-request-error.ts";
import type { Answer } from "../errors/lago-response-error.ts";
import { LagoUnexpectedResponseError } from "../errors/lago-unexpected-response-error.ts";
import { apiError } from "./api-error.ts";

/** Makes what a method gives of a body, or refuses it, with the words that end "answered 200 …". */
export type Reader = (body: string, refuse: (problem: string) => never) => unknown;

/** How the answer to a call is read. */
export interface Reading {
  readonly operation: Operation;
  /** Whether an empty body is an answer too. */
  readonly mayBeEmpty: boolean | undefined;
  readonly read: Reader;
}

/** Makes what a method gives of an answer, or throws what the answer amounts to. */
export function readAnswer({ operation, mayBeEmpty, read }: Reading, answer: Answer): unknown {
  const { status, headers, body } = answer;
  if (status >= 400) throw apiError(operation, answer);
  const refuse = (problem: string): never => {
    throw new LagoUnexpectedResponseError(operation, answer, `answered ${status}${problem}`);
  };
  if (status < 200 || status >= 300)
    return refuse(`, a redirect${target(headers)}, which is not followed: check \`baseUrl\``);
  if (body !== "") return read(body, refuse);
  return mayBeEmpty ? undefined : refuse(" with an empty body");
}

/** What the answer to a call may be, other than JSON with something in it. */
interface Form {
  readonly as?: "text" | undefined;
  readonly mayBeNull?: boolean | undefined;
}

/** Reads a body as text, or what the keys lead to in one of JSON. */
export function bodyReader(keys: string, { as, mayBeNull }: Form): Reader {
  return (body, refuse) => {
    if (as === "text") return body;
    const whole = parse(body, refuse);
    if (keys === "") return whole;
    const value = keys.split(".").reduce(fieldOf, whole);
    return value === undefined || (value === null && !mayBeNull) ? refuse(` without \`${keys}\``) : value;
  };
}

/** Reads a page of a list, whose items are below a key. */
export function pageReader(key: string): Reader {
  return (body, refuse) => {
    const whole = parse(body, refuse);
    const [data, meta] = [fieldOf(whole, key), fieldOf(whole, "meta")];
    return Array.isArray(data) && meta != null ? { data, meta } : refuse(` without \`${key}\` and \`meta\``);
  };
}

function fieldOf(value: unknown, key: string): unknown {
  // As: whatever JSON holds, `Object` makes something that has keys of it.
  return (Object(value) as Record<string, unknown>)[key];
}

function parse(body: string, refuse: (problem: string) => never): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's own error is no cause to keep: its message quotes the body.
    return refuse(/^\s*</.test(body) ? " with HTML instead of JSON: check `baseUrl`" : " with broken JSON");
  }
}

/** Where a redirect leads: the host alone, for a path can hold a secret. */
function target(headers: Headers): string {
  const location = headers.get("location") ?? "";
  return URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
}
