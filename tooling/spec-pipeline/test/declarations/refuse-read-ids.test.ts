import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { enumOf, exchanged, listOf, objectOf, referenceTo } from "./documents.ts";
import { namesOf } from "./printed.ts";

const text = { type: "string" };
const refusal = 'lago_id?: "use `id` instead of `lago_id`: see @lagokit/client/inputs" | undefined;';

/** The names of a document in which a customer with entries is read, and one with other entries is written. */
async function namesWith(read: JsonObject, written: JsonObject, others: JsonObject = {}): Promise<string> {
  const schemas = {
    Customer: objectOf({ name: text, entries: listOf(read) }),
    CustomerInput: objectOf({ name: text, entries: listOf(written) }),
    ...others,
  };
  return namesOf(exchanged(schemas, { sent: ["CustomerInput"], received: ["Customer"] }));
}

const readEntry = objectOf({ lago_id: text, key: text }, "lago_id");
const writtenEntry = objectOf({ id: text, key: text });

describe("an entry of a list that is written", () => {
  test("refuses the id by which it is read, next to its own", async () => {
    const names = await namesWith(readEntry, writtenEntry);

    expect(names).toContain("export interface CustomerEntryInput {\n  id?: string | undefined;\n  /** Do not send");
    expect(names.split(refusal)).toHaveLength(2);
  });

  test("refuses it where its own is required", async () => {
    expect(await namesWith(readEntry, objectOf({ id: text, key: text }, "id"))).toContain(refusal);
  });

  test("refuses it in what it extends, once", async () => {
    const variants = { anyOf: [objectOf({ more: text, id: text }, "id"), objectOf({ less: text }, "less")] };
    const written = { allOf: [referenceTo("EntryInput"), variants] };

    const names = await namesWith(readEntry, written, { EntryInput: writtenEntry });

    expect(names).toMatch(/export interface EntryInput \{\n {2}id\?: string \| undefined;\n.*\n {2}lago_id\?/);
    expect(names.split(refusal)).toHaveLength(2);
  });

  test("refuses it if it is one of several that are read", async () => {
    const one = objectOf({ lago_id: text, kind: enumOf("one") }, "kind");
    const other = objectOf({ lago_id: text, kind: enumOf("other"), rate: text }, "kind");

    expect(await namesWith({ oneOf: [one, other] }, writtenEntry)).toContain(refusal);
  });

  test.each([
    ["is read with the same id", objectOf({ id: text, key: text }), writtenEntry],
    ["is written with the same id", readEntry, objectOf({ lago_id: text, id: text, key: text })],
    ["has no id of its own", readEntry, objectOf({ key: text, value: text })],
    ["is text", text, writtenEntry],
  ])("refuses nothing where it %s", async (_, read, written) => {
    expect(await namesWith(read, written)).not.toContain(refusal);
  });

  test("refuses nothing where no list of this name is read", async () => {
    const schemas = {
      Customer: objectOf({ name: text, entries: listOf(readEntry) }),
      CustomerInput: objectOf({ name: text, others: listOf(writtenEntry) }),
    };

    const names = await namesOf(exchanged(schemas, { sent: ["CustomerInput"], received: ["Customer"] }));

    expect(names).not.toContain(refusal);
  });
});
