import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { enumOf, exchanged, listOf, objectOf, received, referenceTo, sent, withQuery } from "./documents.ts";
import { namesOf } from "./printed.ts";

const text = { type: "string" };
const maybeText = { type: ["string", "null"] };

/** The line of a property in what a caller sends. */
async function sentAs(name: string, schema: JsonObject, ...required: string[]): Promise<string | undefined> {
  return lineOf(name, await namesOf(sent({ SubjectInput: objectOf({ [name]: schema, other: text }, ...required) })));
}

/** The line of a property in what a caller receives. */
async function receivedAs(name: string, schema: JsonObject): Promise<string | undefined> {
  return lineOf(name, await namesOf(received({ Subject: objectOf({ [name]: schema, other: text }) })));
}

function lineOf(name: string, printed: string): string | undefined {
  return printed
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line.startsWith(name));
}

describe("a date that is sent", () => {
  test.each([
    ["issuing_date", "DateInput"],
    ["ending_at", "DateTimeInput"],
    ["timestamp", "TimestampInput"],
  ])("as %s can be a Date", async (name, type) => {
    expect(await sentAs(name, text)).toBe(`${name}?: ${type} | undefined;`);
  });

  test("can be null where the API takes null", async () => {
    expect(await sentAs("ending_at", maybeText)).toBe("ending_at?: DateTimeInput | null | undefined;");
  });

  test("says a number of seconds only once", async () => {
    expect(await sentAs("timestamp", { type: ["integer", "string"] })).toBe("timestamp?: TimestampInput | undefined;");
  });

  test("says in which form it goes", async () => {
    const day = { ...text, description: "The first day." };

    const names = await namesOf(sent({ SubjectInput: objectOf({ from_date: day, other: text }) }));

    expect(names).toContain(
      "  /** The first day. Preferably `2026-01-31`: a `Date` is sent as its day in UTC, which can differ from the local day. */\n  from_date?: DateInput",
    );
  });

  test("is one in a query too", async () => {
    const names = await namesOf(withQuery("/events", { timestamp_from: text }));

    expect(names).toContain("export interface EventListQuery {\n  timestamp_from?: DateTimeInput | undefined;\n}\n");
  });

  test("is none unless it is text", async () => {
    expect(await sentAs("ending_at", { type: "integer" })).toBe("ending_at?: number | undefined;");
    expect(await sentAs("ending_at", enumOf("now", "later"))).toBe("ending_at?: EndingAt | undefined;");
  });
});

describe("a date that is received", () => {
  test("is text", async () => {
    expect(await receivedAs("ending_at", text)).toBe("ending_at?: string;");
  });

  test("stays text where the same type is sent", async () => {
    const schemas = { Subject: objectOf({ ending_at: text }) };

    const names = await namesOf(exchanged(schemas, { sent: ["Subject"], received: ["Subject"] }));

    expect(lineOf("ending_at", names)).toBe("ending_at?: string | undefined;");
  });
});

describe("a decimal that is sent", () => {
  test.each(["amount", "rate_amount", "percentage_rate", "units", "paid_credits", "precise_total_amount_cents"])(
    "as %s can be an object",
    async (name) => {
      expect(await sentAs(name, text)).toBe(`${name}?: string | DecimalLike | undefined;`);
    },
  );

  test("can be all that the API takes beside text", async () => {
    expect(await sentAs("units", { type: ["number", "string", "null"] })).toBe(
      "units?: number | string | DecimalLike | null | undefined;",
    );
  });

  test("is one by the name of its owner, where the property alone does not say so", async () => {
    const value = objectOf({ value: text, code: text });

    const names = await namesOf(sent({ SubjectInput: objectOf({ thresholds: listOf(value), pairs: listOf(value) }) }));

    expect(names).toContain("SubjectThresholdInput {\n  value?: string | DecimalLike | undefined;");
    expect(names).toContain("SubjectPairInput {\n  value?: string | undefined;");
  });

  test.each(["amount_currency", "conversion_rate_id", "generate", "value", "unit"])("is not %s", async (name) => {
    expect(await sentAs(name, text)).toBe(`${name}?: string | undefined;`);
  });

  test("is none unless it is text", async () => {
    expect(await sentAs("amount_cents", { type: "integer" })).toBe("amount_cents?: number | undefined;");
    expect(await sentAs("rate", enumOf("high", "low"))).toBe("rate?: SubjectRate | undefined;");
  });

  test("is none in a query", async () => {
    const names = await namesOf(withQuery("/fees", { amount: text }));

    expect(names).toContain("amount?: string | undefined;");
  });
});

describe("a decimal that is received", () => {
  test("is text", async () => {
    expect(await receivedAs("amount", text)).toBe("amount?: string;");
  });

  test("stays text where the same is sent, which has a type of its own", async () => {
    const schemas = {
      Price: objectOf({ amount: text, code: text }),
      Subject: objectOf({ price: referenceTo("Price"), code: text }),
      SubjectCreateInput: objectOf({ price: referenceTo("Price"), code: text }),
    };

    const names = await namesOf(exchanged(schemas, { sent: ["SubjectCreateInput"], received: ["Subject"] }));

    expect(names).toContain("export interface Price {\n  amount?: string;\n");
    expect(names).toContain("export interface PriceInput {\n  amount?: string | DecimalLike | undefined;\n");
    expect(names).toContain("export interface Subject {\n  price?: Price;\n");
    expect(names).toContain("export interface SubjectCreateInput {\n  price?: PriceInput | undefined;\n");
  });

  test("stays text where the whole answer is sent back", async () => {
    const schemas = { Price: objectOf({ amount: text, code: text }) };

    const names = await namesOf(exchanged(schemas, { sent: ["Price"], received: ["Price"] }));

    expect(names).toContain("export interface Price {\n  amount?: string;\n");
    expect(names).toContain("export interface PriceInput {\n  amount?: string | DecimalLike | undefined;\n");
  });

  test("needs another name for what is sent, if the name is taken", async () => {
    const schemas = { Price: objectOf({ amount: text }), PriceInputObject: objectOf({ code: text }) };
    const document = exchanged(schemas, { sent: ["Price"], received: ["Price"] });

    await expect(namesOf(document)).rejects.toThrow("PriceInputObject");
  });
});

describe("a property that is sent", () => {
  test("can be undefined where it can be left out", async () => {
    expect(await sentAs("code", text)).toBe("code?: string | undefined;");
    expect(await sentAs("code", text, "code")).toBe("code: string;");
  });

  test("takes a list that is readonly", async () => {
    expect(await sentAs("codes", listOf(text))).toBe("codes?: readonly string[] | undefined;");
    expect(await sentAs("codes", listOf(maybeText))).toBe("codes?: readonly (string | null)[] | undefined;");
  });
});

describe("a property that is received", () => {
  test("is there or not, and its lists can be changed", async () => {
    expect(await receivedAs("code", maybeText)).toBe("code?: string | null;");
    expect(await receivedAs("codes", listOf(text))).toBe("codes?: string[];");
  });
});
