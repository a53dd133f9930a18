import { LagoApiError } from "@lagokit/client";
import assert from "node:assert/strict";

/** Asserts that Lago refuses a call with this status, and with this code or with these codes of fields. */
export async function refused(
  call: Promise<unknown>,
  status: number,
  reason?: string | Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const error: unknown = await Promise.resolve(call).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  assert.ok(
    error instanceof LagoApiError,
    `Expected a ${status}, got ${error === undefined ? "a result" : "another error"}`,
  );
  const body: unknown = JSON.parse(error.body ?? "{}");
  const expected = typeof reason === "string" ? { status, code: reason } : { status, error_details: reason };
  assert.partialDeepStrictEqual(body, reason === undefined ? { status } : expected);
}
