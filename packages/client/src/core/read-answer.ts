import type { Operation } from "../errors/lago-request-error.ts";
import type { Answer } from "../errors/lago-response-error.ts";
import { LagoUnexpectedResponseError } from "../errors/lago-unexpected-response-error.ts";
import { apiError } from "./api-error.ts";

/** Reads what the keys lead to in an answer, or throws what the answer amounts to. */
export function readAnswer(operation: Operation, answer: Answer, keys: readonly PropertyKey[]): unknown {
  if (answer.status >= 400) throw apiError(operation, answer);
  if (answer.status < 200 || answer.status >= 300)
    throw unexpected(operation, answer, `, a redirect${target(answer)}, which is not followed: check \`baseUrl\``);
  let value = parse(operation, answer);
  for (const key of keys) {
    // As: whatever JSON holds, `Object` makes something that has keys of it.
    value = (Object(value) as Record<PropertyKey, unknown>)[key];
    if (value == null) throw unexpected(operation, answer, ` without \`${keys.join(".")}\``);
  }
  return value;
}

function parse(operation: Operation, answer: Answer): unknown {
  if (answer.body === "") throw unexpected(operation, answer, " with an empty body");
  try {
    return JSON.parse(answer.body);
  } catch {
    // The parser's own error is no cause to keep: its message quotes the body.
    const html = answer.body.trimStart().startsWith("<");
    throw unexpected(operation, answer, html ? " with HTML instead of JSON: check `baseUrl`" : " with broken JSON");
  }
}

/** Where a redirect leads: the host alone, for a path can hold a secret. */
function target({ headers }: Answer): string {
  const location = headers.get("location") ?? "";
  return URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
}

function unexpected(operation: Operation, answer: Answer, problem: string): LagoUnexpectedResponseError {
  return new LagoUnexpectedResponseError(operation, answer, `answered ${answer.status}${problem}`);
}
