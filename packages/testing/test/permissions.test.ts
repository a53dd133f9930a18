import { expect, it } from "vitest";
import { fakeLago } from "../src/index.ts";
import type { OperationId } from "../src/operation.ts";
import { routes } from "../src/spec/routes.ts";
import { operationOf } from "./conformity/recorded-bodies.ts";
import { readRecordings } from "./conformity/recordings.ts";
import { stage } from "./stage.ts";

const recorded = (await readRecordings("answers")).filter(({ status }) => status === 403);

it("denies an operation with its own code, and does not handle it", async () => {
  const { fake, lago } = stage();
  fake.deny("POST /taxes");

  const denied = lago.taxes.create({ code: "vat", name: "VAT", rate: "20" });

  await expect(denied).rejects.toMatchObject({ status: 403, code: "write_action_not_allowed_for_tax" });
  expect(fake.requests[0]).toMatchObject({ operation: "createTax", source: "fault" });
  expect((await lago.taxes.list()).data).toEqual([]);
});

it("denies as many requests as the test asks for", async () => {
  const { fake, lago } = stage();
  fake.deny("findAllTaxes", { times: 2 });

  for (const _ of [1, 2])
    await expect(lago.taxes.list()).rejects.toMatchObject({ code: "read_action_not_allowed_for_tax" });
  expect((await lago.taxes.list()).data).toEqual([]);
});

it("has a key that only reads", async () => {
  const { fake, lago } = stage({ readOnly: true });
  fake.seed({ taxes: [{ code: "vat", name: "VAT", rate: "20" }] });

  const denied = lago.taxes.delete("vat");

  await expect(denied).rejects.toMatchObject({ status: 403, code: "write_action_not_allowed_for_tax" });
  expect(fake.requests[0]).toMatchObject({ status: 403, source: "state" });
  expect(await lago.taxes.get("vat")).toMatchObject({ rate: 20 });
});

it("sends the recorded code of each operation", async () => {
  const fake = fakeLago();
  const operations = new Map(recorded.flatMap(({ subject, body }) => pairOf(subject, body)));

  const sent = new Map<string, string>();
  for (const operation of operations.keys()) sent.set(operation, await codeOf(fake, operation));

  expect(operations.size).toBeGreaterThan(100);
  expect(sent).toEqual(operations);
});

/** The operation of a recorded 403 of permissions, and its code. Some codes are replaced in the recordings. */
function pairOf(subject: string, body: unknown): [OperationId, string][] {
  // As: the router finds operations of the API document, and each error has such a body.
  const operation = operationOf(subject) as OperationId | undefined;
  const { code } = body as { code: string };
  return operation !== undefined && code.includes("_action_not_allowed_for_") ? [[operation, code]] : [];
}

async function codeOf(fake: ReturnType<typeof fakeLago>, operation: OperationId): Promise<string> {
  fake.deny(operation);
  const [method = "", path = ""] = routes[operation].split(" ");
  const response = await fake.fetch(`${fake.url}/api/v1${path.replaceAll(/[{}]/g, "")}`, { method });
  // As: each error has such a body.
  return ((await response.json()) as { code: string }).code;
}
