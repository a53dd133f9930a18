import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { enumOf, exchanged, listOf, objectOf, referenceTo } from "./documents.ts";
import { namesOf } from "./printed.ts";

const text = { type: "string" };
const refusal = 'lago_id?: "use `id` instead of `lago_id`: see @lagokit/client/inputs" | undefined;';

/** Prints the types of a document with a customer whose entries have different schemas in responses and requests. */
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

describe("an entry of a list in a request", () => {
  test("refuses the ID field of the response, next to its own ID field", async () => {
    const names = await namesWith(readEntry, writtenEntry);

    expect(names).toContain("export interface CustomerEntryInput {\n  id?: string | undefined;\n  /** Do not send");
    expect(names.split(refusal)).toHaveLength(2);
  });

  test("refuses the ID field of the response if its own ID is required", async () => {
    expect(await namesWith(readEntry, objectOf({ id: text, key: text }, "id"))).toContain(refusal);
  });

  test("refuses the ID field of the response once, in the interface that it extends", async () => {
    const variants = { anyOf: [objectOf({ more: text, id: text }, "id"), objectOf({ less: text }, "less")] };
    const written = { allOf: [referenceTo("EntryInput"), variants] };

    const names = await namesWith(readEntry, written, { EntryInput: writtenEntry });

    expect(names).toMatch(/export interface EntryInput \{\n {2}id\?: string \| undefined;\n.*\n {2}lago_id\?/);
    expect(names.split(refusal)).toHaveLength(2);
  });

  test("refuses the ID field of the response if the response has several variants", async () => {
    const one = objectOf({ lago_id: text, kind: enumOf("one") }, "kind");
    const other = objectOf({ lago_id: text, kind: enumOf("other"), rate: text }, "kind");

    expect(await namesWith({ oneOf: [one, other] }, writtenEntry)).toContain(refusal);
  });

  test.each([
    ["has the same ID field in the response", objectOf({ id: text, key: text }), writtenEntry],
    ["declares the ID field of the response itself", readEntry, objectOf({ lago_id: text, id: text, key: text })],
    ["does not have its own ID field", readEntry, objectOf({ key: text, value: text })],
    ["is a string in the response", text, writtenEntry],
  ])("refuses nothing if it %s", async (_, read, written) => {
    expect(await namesWith(read, written)).not.toContain(refusal);
  });

  test("refuses nothing if the response has no list with this name", async () => {
    const schemas = {
      Customer: objectOf({ name: text, entries: listOf(readEntry) }),
      CustomerInput: objectOf({ name: text, others: listOf(writtenEntry) }),
    };

    const names = await namesOf(exchanged(schemas, { sent: ["CustomerInput"], received: ["Customer"] }));

    expect(names).not.toContain(refusal);
  });
});
