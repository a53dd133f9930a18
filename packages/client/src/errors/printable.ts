import type { Operation } from "./lago-request-error.ts";

/** An identifier of an API or a runtime. Tokens, IDs and long numbers contain more digits. */
const word = /^(?!(\D*\d){4})[\w.-]{1,64}$/;

/** Returns text that is safe to print: it matches the form, and does not contain the API key. */
export function printable(text: unknown, { secret }: Operation, form: RegExp = word): string | undefined {
  const shown = typeof text === "string" ? form.exec(text)?.[0] : undefined;
  return secret && shown?.includes(secret) ? undefined : shown;
}

/** Returns the server's ID of a request, unless the header contains something else. */
export function requestIdOf(headers: Headers, operation: Operation): string | undefined {
  return printable(headers.get("x-request-id"), operation, /^[\w.:=-]{1,64}$/);
}
