import { describe, expect, it } from "vitest";
import { Lago, LagoUnexpectedResponseError } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";

/** A client with this text as its every response. */
const lagoOf = (text: string): Lago =>
  new Lago({ apiKey: "key", baseUrl: "https://lago.example", fetch: async () => new Response(text) });

const wallet = (fields: string): string => `{"wallet":{"lago_id":"1",${fields}}}`;

describe("an amount in a response", () => {
  it.each([
    ["one that is not exact", "balance_cents", '"balance_cents":9007199254740993'],
    ["the first unsafe one", "balance_cents", '"balance_cents":9007199254740992'],
    ["a negative one", "refund_amount_cents", '"refund_amount_cents":-9007199254740993'],
    ["one with spaces", "balance_cents", '"balance_cents" : \n 90071992547409931'],
    ["one with an exponent", "balance_cents", '"balance_cents":1e21'],
    ["one with a large exponent", "balance_cents", '"balance_cents":-1.5E+400'],
    ["one with decimals", "balance_cents", '"balance_cents":9007199254740993.0'],
    ["one whose name has a suffix", "amount_cents_remaining", '"amount_cents_remaining":99999999999999999999'],
    ["one in a nested list", "total_amount_cents", '"a_cents":1,"b":[[{"total_amount_cents":12345678901234567890}]]'],
    [
      "the second of the same name",
      "amount_cents",
      '"a":{"amount_cents":1000000000000000},"amount_cents":10000000000000000',
    ],
  ])("is refused with its name if it would be rounded: %s", async (_, name, fields) => {
    const lago = lagoOf(wallet(fields));
    const params = { path: { lago_id: "1" } };

    const errors = await Promise.all([
      rejection(lago.wallets.get("1")),
      rejection(openapiFetch(lago).GET("/wallets/{lago_id}", { params })),
    ]);

    for (const error of errors) {
      expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
      expect(error).toMatchObject({ attempts: 1, outcomeUnknown: true });
      expect(String(error)).toContain(`returned 200 with an amount that JavaScript would round in \`${name}\``);
      expect(String(error)).not.toMatch(/\d{10}|e21|E\+400/);
    }
  });

  it.each([
    ["the largest exact one", '"balance_cents":9007199254740991,"refund_cents":-9007199254740991'],
    ["16 digits below it", '"balance_cents":1000000000000000'],
    ["a small exponent", '"balance_cents":1e3'],
    ["a fraction", '"balance_cents":10.123456789012345678'],
    ["a decimal string", '"precise_amount_cents":"99999999999999999999.12"'],
    ["null", '"balance_cents":null'],
    ["a similar name", '"units":99999999999999999999,"cents":99999999999999999999'],
    ["a string that contains one", `"name":${JSON.stringify('{"amount_cents": 99999999999999999999}')}`],
    [
      "a string that contains one, twice",
      `"name":${JSON.stringify(JSON.stringify({ a: '"b_cents":99999999999999999999' }))}`,
    ],
    ["a string that ends with a name", '"name":"amount_cents","value":99999999999999999999'],
    ["a string that ends with a name, with a backslash", '"name":"\\\\amount_cents","value":99999999999999999999'],
  ])("is returned unchanged otherwise: %s", async (_, fields) => {
    const text = wallet(fields);

    const given = await lagoOf(text).wallets.get("1");

    expect(given).toEqual(JSON.parse(text).wallet);
  });

  it("is searched in one pass, even in a megabyte of text that repeats its name", async () => {
    const text = wallet(`"name":"${"_cents".repeat(170_000)}"`);

    const given = await lagoOf(text).wallets.get("1");

    expect(given.name).toHaveLength(1_020_000);
  });
});
