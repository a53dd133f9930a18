import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { enumOf, exchanged, listOf, objectOf, received, referenceTo, sent, withQuery } from "./documents.ts";
import { namesOf } from "./printed.ts";

const text = { type: "string" };
const maybeText = { type: ["string", "null"] };

/** Returns the printed line of a property in a request type. */
async function sentAs(name: string, schema: JsonObject, ...required: string[]): Promise<string | undefined> {
  return lineOf(name, await namesOf(sent({ SubjectInput: objectOf({ [name]: schema, other: text }, ...required) })));
}

/** Returns the printed line of a property in a response type. */
async function receivedAs(name: string, schema: JsonObject): Promise<string | undefined> {
  return lineOf(name, await namesOf(received({ Subject: objectOf({ [name]: schema, other: text }) })));
}

function lineOf(name: string, printed: string): string | undefined {
  return printed
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line.startsWith(name));
}

describe("a date in a request", () => {
  test.each([
    ["issuing_date", "DateInput"],
    ["ending_at", "DateTimeInput"],
    ["timestamp", "TimestampInput"],
  ])("accepts a `Date` in `%s`", async (name, type) => {
    expect(await sentAs(name, text)).toBe(`${name}?: ${type} | undefined;`);
  });

  test("accepts null if the API accepts null", async () => {
    expect(await sentAs("ending_at", maybeText)).toBe("ending_at?: DateTimeInput | null | undefined;");
  });

  test("includes the number of seconds only once", async () => {
    expect(await sentAs("timestamp", { type: ["integer", "string"] })).toBe("timestamp?: TimestampInput | undefined;");
  });

  test("documents the format in which it is sent", async () => {
    const day = { ...text, description: "The first day." };

    const names = await namesOf(sent({ SubjectInput: objectOf({ from_date: day, other: text }) }));

    expect(names).toContain(
      "  /** The first day. Preferably `2026-01-31`: a `Date` is sent as its day in UTC, which can differ from the local day. */\n  from_date?: DateInput",
    );
  });

  test("is also recognized in a query", async () => {
    const names = await namesOf(withQuery("/events", { timestamp_from: text }));

    expect(names).toContain("export interface EventListQuery {\n  timestamp_from?: DateTimeInput | undefined;\n}\n");
  });

  test("is not recognized unless it is a plain string", async () => {
    expect(await sentAs("ending_at", { type: "integer" })).toBe("ending_at?: number | undefined;");
    expect(await sentAs("ending_at", enumOf("now", "later"))).toBe("ending_at?: EndingAt | undefined;");
  });
});

describe("a date in a response", () => {
  test("is a string", async () => {
    expect(await receivedAs("ending_at", text)).toBe("ending_at?: string;");
  });

  test("stays a string if the same type is also sent", async () => {
    const schemas = { Subject: objectOf({ ending_at: text }) };

    const names = await namesOf(exchanged(schemas, { sent: ["Subject"], received: ["Subject"] }));

    expect(lineOf("ending_at", names)).toBe("ending_at?: string | undefined;");
  });
});

describe("a decimal in a request", () => {
  test.each(["amount", "rate_amount", "percentage_rate", "units", "paid_credits", "precise_total_amount_cents"])(
    "accepts a decimal object in `%s`",
    async (name) => {
      expect(await sentAs(name, text)).toBe(`${name}?: string | DecimalLike | undefined;`);
    },
  );

  test("also accepts the other types that the API accepts", async () => {
    expect(await sentAs("units", { type: ["number", "string", "null"] })).toBe(
      "units?: number | string | DecimalLike | null | undefined;",
    );
  });

  test("is recognized by the name of its owner if the name of the property is ambiguous", async () => {
    const value = objectOf({ value: text, code: text });

    const names = await namesOf(sent({ SubjectInput: objectOf({ thresholds: listOf(value), pairs: listOf(value) }) }));

    expect(names).toContain("SubjectThresholdInput {\n  value?: string | DecimalLike | undefined;");
    expect(names).toContain("SubjectPairInput {\n  value?: string | undefined;");
  });

  test.each(["amount_currency", "conversion_rate_id", "generate", "value", "unit"])(
    "is not recognized in `%s`",
    async (name) => {
      expect(await sentAs(name, text)).toBe(`${name}?: string | undefined;`);
    },
  );

  test("is not recognized unless it is a plain string", async () => {
    expect(await sentAs("amount_cents", { type: "integer" })).toBe("amount_cents?: number | undefined;");
    expect(await sentAs("rate", enumOf("high", "low"))).toBe("rate?: SubjectRate | undefined;");
  });

  test("is not recognized in a query", async () => {
    const names = await namesOf(withQuery("/fees", { amount: text }));

    expect(names).toContain("amount?: string | undefined;");
  });
});

describe("a decimal in a response", () => {
  test("is a string", async () => {
    expect(await receivedAs("amount", text)).toBe("amount?: string;");
  });

  test("stays a string if its schema is also sent, and the request gets a separate type", async () => {
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

  test("stays a string if the whole response is sent back", async () => {
    const schemas = { Price: objectOf({ amount: text, code: text }) };

    const names = await namesOf(exchanged(schemas, { sent: ["Price"], received: ["Price"] }));

    expect(names).toContain("export interface Price {\n  amount?: string;\n");
    expect(names).toContain("export interface PriceInput {\n  amount?: string | DecimalLike | undefined;\n");
  });

  test("is refused if the name of the separate request type is already used", async () => {
    const schemas = { Price: objectOf({ amount: text }), PriceInputObject: objectOf({ code: text }) };
    const document = exchanged(schemas, { sent: ["Price"], received: ["Price"] });

    await expect(namesOf(document)).rejects.toThrow("PriceInputObject");
  });
});

describe("a property of a request", () => {
  test("allows undefined if it is optional", async () => {
    expect(await sentAs("code", text)).toBe("code?: string | undefined;");
    expect(await sentAs("code", text, "code")).toBe("code: string;");
  });

  test("accepts readonly lists", async () => {
    expect(await sentAs("codes", listOf(text))).toBe("codes?: readonly string[] | undefined;");
    expect(await sentAs("codes", listOf(maybeText))).toBe("codes?: readonly (string | null)[] | undefined;");
  });
});

describe("a property of a response", () => {
  test("can be absent but not undefined, and its lists are mutable", async () => {
    expect(await receivedAs("code", maybeText)).toBe("code?: string | null;");
    expect(await receivedAs("codes", listOf(text))).toBe("codes?: string[];");
  });
});
