import { isObject } from "@lagokit/mock";
import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, expect, it } from "vitest";
import { Conformity } from "../conformity/conformity.ts";
import { fieldExceptions, operationExceptions } from "./exceptions.ts";
import { replay } from "./replay.ts";
import { readReplayed, type Replayed } from "./replayed.ts";

const conformity = await Conformity.read();
const all = await readReplayed();
/** The numbers of the requests that only exceptions explain, by the reasons. */
const needed = new Map<string, number>();
const counts = { accepted: 0, changed: 0, refused: 0 };

afterAll(async () => {
  const lines = [
    `${all.length} recorded requests on the fake: ${counts.accepted} accepted, ${counts.changed} accepted without some ` +
      `fields, ${counts.refused} refused`,
    ...[...needed].map(([reason, count]) => `  ${count}: ${reason}`),
  ];
  // `npm test` prints this file.
  const folder = new URL("../../.vitest/", import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("replay-table.txt", folder), `${lines.join("\n")}\n`);
});

it.for(all.map((replayed, index) => [replayed.operation, index, replayed] as const))(
  "a request to %s is accepted as by Lago (%i)",
  async ([, , replayed]) => {
    const reason = operationExceptions[replayed.operation];
    const { status, text, problems } = await replay(replayed, conformity);
    expect(problems).toEqual([]);
    if (status === 200) counts.accepted++;
    else if (reason === undefined) await acceptsWithoutFields(replayed, text);
    else note("refused", [reason]);
  },
);

it("needs every exception", () => {
  const reasons = [...fieldExceptions.map(({ because }) => because), ...Object.values(operationExceptions)];
  expect(reasons.filter((reason) => !needed.has(reason))).toEqual([]);
});

async function acceptsWithoutFields({ operation, body }: Replayed, refusal: string): Promise<void> {
  const exceptions = fieldExceptions.filter(
    ({ field, operations }) => hasField(body, field) && (operations?.includes(operation) ?? true),
  );
  const reasons = exceptions.map(({ because }) => because);
  expect(reasons.length, `Lago accepted it. The fake: ${refusal}\n${JSON.stringify(body)}`).toBeGreaterThan(0);
  const changed = without(body, new Set(exceptions.map(({ field }) => field)));
  if (isEmpty(changed)) return note("refused", reasons);
  expect(await replay({ operation, body: changed }, conformity)).toMatchObject({ status: 200, problems: [] });
  note("changed", reasons);
}

function note(kind: "changed" | "refused", reasons: readonly string[]): void {
  counts[kind]++;
  for (const reason of reasons) needed.set(reason, (needed.get(reason) ?? 0) + 1);
}

/** Whether nothing is left in the envelope of a request, which Lago refuses. */
function isEmpty(body: unknown): boolean {
  return isObject(body) && Object.values(body).every((value) => isObject(value) && Object.keys(value).length === 0);
}

function hasField(value: unknown, field: string): boolean {
  if (Array.isArray(value)) return value.some((item) => hasField(item, field));
  return isObject(value) && (field in value || Object.values(value).some((child) => hasField(child, field)));
}

function without(value: unknown, fields: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, fields));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !fields.has(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, without(child, fields)]));
}
