import { describe, expect, it } from "vitest";
import { Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { completionsAt } from "./editor.ts";

// An error for a misspelled option lists the existing ones.
const ofClient = namesIn(await rejection((async () => new Lago(misspelt({ apiKey: "key" })))()));
const ofMethod = namesIn(await rejection(new Lago({ apiKey: "key" }).customers.get("acme", misspelt({}))));

const plan = 'name: "", code: "", interval: "monthly", amount_cents: 1, amount_currency: "EUR", pay_in_advance: true';
const charge = 'billable_metric_id: "1", charge_model: "standard"';

function misspelt<Options extends object>(options: Options): Options {
  return { ...options, misspelt: true };
}

function namesIn(error: unknown): readonly string[] {
  return /Use one of `(?<names>.+)`\.$/.exec(String(error))?.groups?.["names"]?.split("`, `") ?? [];
}

describe.each(["editor.ts", "editor.cts"])("an editor, in %s,", (file) => {
  const built = file.endsWith(".cts") ? "../../dist/index.cjs" : "../../dist/index.js";
  const before = `import { Lago, type LagoApiError, LagoCore, type LagoNotFoundError } from ${JSON.stringify(built)};\nconst lago = new Lago();\n`;
  const shown = (code: string): readonly string[] => completionsAt(file, before + code).map(({ name }) => name);
  const offered = (code: string): readonly string[] => shown(code).toSorted();

  it.each(["new Lago({ | });", "new LagoCore({ | });"])("offers at `%s` only the options of a client", (code) => {
    expect(offered(code)).toEqual(ofClient.toSorted());
    expect(ofClient).toContain("apiKey");
  });

  it("offers the key, and the options of a method, for another client", () => {
    expect(offered("lago.withOptions({ | });")).toEqual(["apiKey", ...ofMethod].toSorted());
  });

  it.each(['lago.customers.get("acme", { | });', "lago.customers.list({}, { | });"])(
    "offers at `%s` only the options of a method",
    (code) => {
      expect(offered(code)).toEqual(ofMethod.toSorted());
      expect(ofMethod).toContain("timeout");
    },
  );

  it("offers the remaining options if some are set", () => {
    const left = ofClient.filter((name) => name !== "apiKey");

    expect(offered('new Lago({ apiKey: "key", | });')).toEqual(left.toSorted());
  });

  it("offers only the public members of a client", () => {
    const names = offered("lago.|");

    expect(names).toContain("customers");
    expect(names.filter((name) => /^[#_]/.test(name))).toEqual([]);
  });

  it("shows the resources of a client and four other members, in alphabetical order", () => {
    const others = ["core", "health", "rateLimit", "withOptions"];
    const resources = Object.keys(new Lago({ apiKey: "key" })).filter((name) => !others.includes(name));

    expect(shown("lago.|")).toEqual([...resources, ...others].toSorted((one, other) => one.localeCompare(other)));
  });

  it.each(["new Lago({ | });", "lago.|", 'lago.customers.get("acme", { | });', "lago.subscriptions.create({ | });"])(
    "shows nothing deprecated at `%s`",
    (code) => {
      expect(completionsAt(file, before + code).filter(({ isDeprecated }) => isDeprecated)).toEqual([]);
    },
  );

  // None of its options is required, so they are sorted by name.
  it("shows the key first among the options of a client", () => {
    expect(shown("new Lago({ | });").slice(0, 4)).toEqual(["apiKey", "apiPath", "auth", "baseUrl"]);
  });

  // The known values of fields that also accept other values.
  it.each([
    ['lago.wallets.create({ currency: "|" });', ["EUR", "USD"]],
    ['lago.plans.create({ interval: "|" });', ["monthly", "yearly"]],
    ['lago.plans.create({ charges: [{ charge_model: "|" }] });', ["graduated", "standard"]],
    ['lago.invoices.list({ statuses: ["|"] });', ["draft", "finalized"]],
    ['const { status } = await lago.invoices.get("1"); status === "|";', ["draft", "finalized"]],
    ['declare const error: LagoApiError; error.code === "|";', ["customer_not_found", "validation_errors"]],
    ['declare const error: LagoNotFoundError; error.code === "|";', ["customer_not_found", "plan_not_found"]],
  ])("offers at `%s` the known values", (code, values) => {
    expect(shown(code)).toEqual(expect.arrayContaining(values));
  });

  it.each([
    ["lago.customers.create({ | });", ["external_id"]],
    ["lago.subscriptions.create({ | });", ["external_customer_id", "external_id", "plan_code"]],
    ["lago.plans.create({ | });", ["amount_cents", "amount_currency", "code", "interval", "name", "pay_in_advance"]],
    [`lago.plans.create({ ${plan}, charges: [{ | }] });`, ["billable_metric_id", "charge_model"]],
    [`lago.plans.create({ ${plan}, charges: [{ ${charge}, properties: { | } }] });`, ["amount"]],
    ["lago.events.send({ | });", ["code", "external_subscription_id"]],
  ])("shows the required fields first at `%s`", (code, required) => {
    const names = shown(code);

    expect(names.slice(0, required.length)).toEqual(required);
    expect(names.length).toBeGreaterThan(required.length);
  });
});
