import type { Operation } from "../errors/lago-request-error.ts";
import type { Answer } from "../errors/lago-response-error.ts";
import { LagoUnexpectedResponseError } from "../errors/lago-unexpected-response-error.ts";
import { apiError } from "./api-error.ts";
import type { PageMeta, PageResult } from "./page.ts";

/** Makes what a method gives of an answer, or throws what the answer amounts to. */
export type Reader<Value> = (operation: Operation, answer: Answer) => Value;

/** What an answer may be instead of what it usually is. */
interface Leeway {
  readonly mayBeEmpty?: boolean | undefined;
  readonly mayBeNull?: boolean | undefined;
}

/** Reads what the keys lead to in the JSON of an answer; one that may be empty gives undefined if it is. */
export function jsonReader(keys: readonly PropertyKey[], { mayBeEmpty, mayBeNull }: Leeway): Reader<unknown> {
  return (operation, answer) => {
    checkStatus(operation, answer);
    if (mayBeEmpty && answer.body === "") return undefined;
    const value = keys.reduce(fieldOf, parse(operation, answer));
    if (value === undefined || (value === null && !mayBeNull && keys.length > 0))
      return refuse(operation, answer, ` without \`${keys.join(".")}\``);
    return value;
  };
}

/** Reads an answer as text. */
export const readText: Reader<string> = (operation, answer) => {
  checkStatus(operation, answer);
  if (answer.body === "") return refuse(operation, answer, " with an empty body");
  return answer.body;
};

/** Reads a page of a list, whose items are below a key. */
export function pageReader(items: string): Reader<PageResult<unknown>> {
  return (operation, answer) => {
    const body = jsonReader([], {})(operation, answer);
    const [data, meta] = [fieldOf(body, items), fieldOf(body, "meta")];
    // As: the spec's word is taken for what is in an answer.
    if (Array.isArray(data) && meta != null) return { data, meta: meta as PageMeta };
    return refuse(operation, answer, ` without \`${items}\` and \`meta\``);
  };
}

function checkStatus(operation: Operation, answer: Answer): void {
  if (answer.status >= 400) throw apiError(operation, answer);
  if (answer.status < 200 || answer.status >= 300)
    refuse(operation, answer, `, a redirect${target(answer)}, which is not followed: check \`baseUrl\``);
}

function fieldOf(value: unknown, key: PropertyKey): unknown {
  // As: whatever JSON holds, `Object` makes something that has keys of it.
  return (Object(value) as Record<PropertyKey, unknown>)[key];
}

function parse(operation: Operation, answer: Answer): unknown {
  if (answer.body === "") return refuse(operation, answer, " with an empty body");
  try {
    return JSON.parse(answer.body);
  } catch {
    // The parser's own error is no cause to keep: its message quotes the body.
    const html = answer.body.trimStart().startsWith("<");
    return refuse(operation, answer, html ? " with HTML instead of JSON: check `baseUrl`" : " with broken JSON");
  }
}

/** Where a redirect leads: the host alone, for a path can hold a secret. */
function target({ headers }: Answer): string {
  const location = headers.get("location") ?? "";
  return URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
}

function refuse(operation: Operation, answer: Answer, problem: string): never {
  throw new LagoUnexpectedResponseError(operation, answer, `answered ${answer.status}${problem}`);
}
