import { mkdir, writeFile } from "node:fs/promises";
import { inspect } from "node:util";
import { expect, it } from "vitest";
import { secret } from "../delivery.ts";
import { corpus } from "./corpus.ts";
import { forgeriesTable } from "./forgeries-table.ts";
import { tryAll } from "./try-forgery.ts";

const trials = await tryAll(corpus);
await mkdir(".vitest", { recursive: true });
await writeFile(".vitest/forgeries-table.txt", forgeriesTable(trials));

it.each(trials)(
  "refuses by $forgery.algorithm, on $cryptography: $forgery.name",
  ({ forgery, verdict, answer, handled }) => {
    expect({ verdict, reason: answer.reason, handled }).toEqual({
      verdict: forgery.reason,
      reason: forgery.reason,
      handled: 0,
    });
    expect(answer.status).toBe(statuses[forgery.reason] ?? 401);
  },
);

it("shows no secret, key, signature or body", () => {
  const told = inspect(
    trials.flatMap((trial) => trial.told),
    { depth: Infinity, showHidden: true, maxArrayLength: Infinity, maxStringLength: Infinity },
  );

  expect(told).toContain("signature_mismatch");
  expect(told).not.toContain(secret);
  expect(told).not.toContain("BEGIN PUBLIC KEY");
  expect(told).not.toMatch(/eyJhbGciOiJSUzI1NiJ9|CAF|5eb02857/);
});

const statuses: Partial<Record<string, number>> = {
  empty_body: 400,
  invalid_body: 400,
  body_too_large: 413,
  parsed_body: 500,
};
