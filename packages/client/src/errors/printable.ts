import type { Operation } from "./lago-request-error.ts";

/** A word of an API or of a runtime. A token, an id or a long number has more digits. */
const word = /^(?!(\D*\d){4})[\w.-]{1,64}$/;

/** Gives what may be printed of another's text: it is a word, and does not echo the API key. */
export function printable(text: unknown, { secret }: Operation, form: RegExp = word): string | undefined {
  const shown = typeof text === "string" ? form.exec(text)?.[0] : undefined;
  return secret && shown?.includes(secret) ? undefined : shown;
}

/** What the server calls a request, unless the header holds something else. */
export function requestIdOf(headers: Headers, operation: Operation): string | undefined {
  return printable(headers.get("x-request-id"), operation, /^[\w.:=-]{1,64}$/);
}
