import type { Operation } from "../errors/lago-request-error.ts";
import type { Answer } from "../errors/lago-response-error.ts";
import { LagoUnexpectedResponseError } from "../errors/lago-unexpected-response-error.ts";
import { apiError } from "./api-error.ts";

/** How the answer of an operation is read. */
export interface Reading extends Operation {
  /** The keys that lead to what the method gives, past the envelope, with a dot between them. */
  readonly unwrap: string;
  readonly read: Reader;
}

/** Makes what a method gives of an answer that has a body. */
export type Reader = (reading: Reading, answer: Answer, form: Form) => unknown;

/** What the answer to a call may be, other than JSON with something in it. */
export interface Form {
  readonly as?: "text" | undefined;
  readonly mayBeEmpty?: boolean | undefined;
  readonly mayBeNull?: boolean | undefined;
  /** Reads it, if not the reader of the operation's method does. */
  readonly read?: Reader | undefined;
}

/** Makes what a method gives of an answer, or throws what the answer amounts to. */
export const readAnswer: Reader = (reading, answer, form) => {
  const { status, body } = answer;
  if (status >= 400) throw apiError(reading, answer);
  if (status < 200 || status >= 300)
    refuse(reading, answer, `, a redirect${target(answer)}, which is not followed: check \`baseUrl\``);
  if (body !== "") return form.as === "text" ? body : (form.read ?? reading.read)(reading, answer, form);
  return form.mayBeEmpty ? undefined : refuse(reading, answer, " with an empty body");
};

/** Reads what the keys lead to in the JSON of an answer. */
export const readJson: Reader = (reading, answer, { mayBeNull }) => {
  const { unwrap } = reading;
  const whole = parse(reading, answer);
  if (unwrap === "") return whole;
  const value = unwrap.split(".").reduce(fieldOf, whole);
  return value === undefined || (value === null && !mayBeNull)
    ? refuse(reading, answer, ` without \`${unwrap}\``)
    : value;
};

/** Reads a page of a list. */
export const readPage: Reader = (reading, answer) => {
  const { unwrap } = reading;
  const whole = parse(reading, answer);
  const [data, meta] = [fieldOf(whole, unwrap), fieldOf(whole, "meta")];
  return Array.isArray(data) && meta != null
    ? { data, meta }
    : refuse(reading, answer, ` without \`${unwrap}\` and \`meta\``);
};

function fieldOf(value: unknown, key: string): unknown {
  // As: whatever JSON holds, `Object` makes something that has keys of it.
  return (Object(value) as Record<string, unknown>)[key];
}

function parse(operation: Operation, answer: Answer): unknown {
  try {
    return JSON.parse(answer.body);
  } catch {
    // The parser's own error is no cause to keep: its message quotes the body.
    const isHtml = /^\s*</.test(answer.body);
    return refuse(operation, answer, isHtml ? " with HTML instead of JSON: check `baseUrl`" : " with broken JSON");
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
