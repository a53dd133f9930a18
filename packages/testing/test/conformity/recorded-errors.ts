import { isObject } from "@lagokit/mock";
import { operationOf } from "./recorded-bodies.ts";
import type { Recording } from "./recordings.ts";

/** An error of an operation, without what differs from request to request. */
interface ErrorOfOperation {
  readonly operation: string;
  readonly status: number;
  readonly code: string;
  readonly details: unknown;
}

/** Texts in the recordings that are replaced by this one can be anything. */
const anyText = "text";

/** The errors that running Lagos sent, and which of them the fake sent too. */
export class RecordedErrors {
  readonly #missing = new Map<string, ErrorOfOperation>();
  readonly #count: number;

  /** @param isCovered whether an operation is expected to send its errors */
  constructor(answers: readonly Recording[], isCovered: (operation: string) => boolean) {
    for (const { subject, status = 200, body } of answers) {
      const operation = operationOf(subject);
      if (operation === undefined || status < 400 || !isCovered(operation) || isOfPermission(body)) continue;
      const error = errorOf(operation, status, body);
      this.#missing.set(JSON.stringify(error), error);
    }
    this.#count = this.#missing.size;
  }

  /** Notes an error that the fake sent. */
  add(operation: string, status: number, body: unknown): void {
    if (status < 400) return;
    const sent = errorOf(operation, status, body);
    for (const [key, recorded] of this.#missing) if (matches(recorded, sent)) this.#missing.delete(key);
  }

  /** The errors that the fake never sent, sorted. */
  missing(): readonly string[] {
    return [...this.#missing.values()]
      .map(({ operation, status, code, details }) =>
        [operation, status, code, details === null ? "" : JSON.stringify(details)].join(" ").trim().slice(0, 200),
      )
      .toSorted();
  }

  /** Says how many recorded errors the fake sent. */
  summary(): string {
    return `${this.#count - this.#missing.size} of ${this.#count} recorded errors of operations with a state sent by the fake`;
  }
}

/** Any operation can have the 403 of a permission, which has its own test. Some recordings lack its code. */
function isOfPermission(body: unknown): boolean {
  const { status, code } = isObject(body) ? body : {};
  return status === 403 && (code === anyText || textOf(code).includes("_action_not_allowed_for_"));
}

function errorOf(operation: string, status: number, body: unknown): ErrorOfOperation {
  const { code, error_details: details = null } = isObject(body) ? body : {};
  return {
    operation,
    status,
    code: textOf(code),
    details: typeof details === "string" ? anyText : withoutParameters(details),
  };
}

function textOf(code: unknown): string {
  return typeof code === "string" ? code : "";
}

/** An item of a batch contains its parameters next to its errors. */
function withoutParameters(details: unknown): unknown {
  if (!isObject(details)) return details;
  const kept = Object.entries(details).filter(([key]) => key !== "params");
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutParameters(value)]));
}

function matches(recorded: unknown, sent: unknown): boolean {
  if (recorded === anyText) return typeof sent === "string";
  if (Array.isArray(recorded) || isObject(recorded)) {
    if (typeof sent !== "object" || sent === null) return false;
    const values = new Map(Object.entries(sent));
    const expected = Object.entries(recorded);
    return values.size === expected.length && expected.every(([key, value]) => matches(value, values.get(key)));
  }
  return recorded === sent;
}
