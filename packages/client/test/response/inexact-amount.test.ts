import { describe, expect, it } from "vitest";
import { Lago, LagoUnexpectedResponseError } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";

/** A client whose every answer is this text. */
const lagoOf = (text: string): Lago =>
  new Lago({ apiKey: "key", baseUrl: "https://lago.example", fetch: async () => new Response(text) });

const wallet = (fields: string): string => `{"wallet":{"lago_id":"1",${fields}}}`;

describe("an amount of an answer", () => {
  it.each([
    ["one more than is counted", "balance_cents", '"balance_cents":9007199254740993'],
    ["the first that is not safe", "balance_cents", '"balance_cents":9007199254740992'],
    ["a negative one", "refund_amount_cents", '"refund_amount_cents":-9007199254740993'],
    ["one with spaces", "balance_cents", '"balance_cents" : \n 90071992547409931'],
    ["one with an exponent", "balance_cents", '"balance_cents":1e21'],
    ["one with a large exponent", "balance_cents", '"balance_cents":-1.5E+400'],
    ["one with decimals", "balance_cents", '"balance_cents":9007199254740993.0'],
    ["one whose name goes on", "amount_cents_remaining", '"amount_cents_remaining":99999999999999999999'],
    ["one in a list within", "total_amount_cents", '"a_cents":1,"b":[[{"total_amount_cents":12345678901234567890}]]'],
    [
      "the second of its name",
      "amount_cents",
      '"a":{"amount_cents":1000000000000000},"amount_cents":10000000000000000',
    ],
  ])("is refused by its name if it would be rounded: %s", async (_, name, fields) => {
    const lago = lagoOf(wallet(fields));
    const params = { path: { lago_id: "1" } };

    const errors = await Promise.all([
      rejection(lago.wallets.get("1")),
      rejection(openapiFetch(lago).GET("/wallets/{lago_id}", { params })),
    ]);

    for (const error of errors) {
      expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
      expect(error).toMatchObject({ attempts: 1, outcomeUnknown: true });
      expect(String(error)).toContain(`answered 200 with more than JavaScript counts exactly in \`${name}\``);
      expect(String(error)).not.toMatch(/\d{10}|e21|E\+400/);
    }
  });

  it.each([
    ["the largest that is exact", '"balance_cents":9007199254740991,"refund_cents":-9007199254740991'],
    ["16 digits below it", '"balance_cents":1000000000000000'],
    ["an exponent that is small", '"balance_cents":1e3'],
    ["a fraction", '"balance_cents":10.123456789012345678'],
    ["decimal text", '"precise_amount_cents":"99999999999999999999.12"'],
    ["null and none", '"balance_cents":null'],
    ["a name that looks like one", '"units":99999999999999999999,"cents":99999999999999999999'],
    ["a text like one", `"name":${JSON.stringify('{"amount_cents": 99999999999999999999}')}`],
    ["a text like one, twice", `"name":${JSON.stringify(JSON.stringify({ a: '"b_cents":99999999999999999999' }))}`],
    ["a text that ends like one", '"name":"amount_cents","value":99999999999999999999'],
    ["a text that ends like one, with a backslash", '"name":"\\\\amount_cents","value":99999999999999999999'],
  ])("is given as JSON has it otherwise: %s", async (_, fields) => {
    const text = wallet(fields);

    const given = await lagoOf(text).wallets.get("1");

    expect(given).toEqual(JSON.parse(text).wallet);
  });

  it("is looked for in a text of a megabyte that repeats its name, in no more than one pass", async () => {
    const text = wallet(`"name":"${"_cents".repeat(170_000)}"`);

    const given = await lagoOf(text).wallets.get("1");

    expect(given.name).toHaveLength(1_020_000);
  });
});
