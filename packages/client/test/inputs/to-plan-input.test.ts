import { describe, expect, it } from "vitest";
import { toChargeInput, toEntitlementInput, toFixedChargeInput, toPlanInput } from "../../src/inputs.ts";
import { Lago, LagoArgumentError, type Plan } from "../../src/index.ts";
import { type Entity, listOf } from "../stateful-lago/store.ts";
import { type RunningLago, startLago } from "../stateful-lago/stateful-lago.ts";
import { readPlan } from "./read-plan.ts";

/** A Lago with a plan, and a function that returns its stored state. */
async function startWithPlan(): Promise<RunningLago & { readonly client: Lago; readonly plan: () => Entity }> {
  const running = await startLago();
  running.lago.all("plans").push(structuredClone({ ...readPlan }));
  const client = new Lago({ apiKey: "key", baseUrl: running.url });
  return { ...running, client, plan: () => Object(running.lago.all("plans")[0]) };
}

/** The items of a plan's list by code, with IDs on request. */
const idsOf = (list: unknown): unknown[] => listOf(list).map(({ lago_id, code }) => [lago_id, code]);

/** Removes the IDs of taxes, filters and commitments, which a request does not have. */
const comparable = (plan: unknown): unknown =>
  JSON.parse(JSON.stringify(plan), (key, value: unknown) => {
    if (key === "taxes") return listOf(value).map(({ code }) => code);
    if (key === "filters") return listOf(value).map((filter) => ({ ...filter, lago_id: "" }));
    return key === "minimum_commitment" ? Object(value).amount_cents : value;
  });

/** A plan as an input, without IDs. */
const withoutIds = (plan: Plan): unknown =>
  JSON.parse(JSON.stringify({ ...toPlanInput(plan), code: "" }), (key, value: unknown) => (key === "id" ? "" : value));

describe("a plan that is written back unchanged", () => {
  it("stays unchanged, with the same charges, fixed charges and thresholds", async () => {
    await using running = await startWithPlan();
    const { client } = running;

    const plan = await client.plans.get("startup");
    await client.plans.update(plan.code, toPlanInput(plan));

    expect(comparable(running.plan())).toEqual(comparable(readPlan));
    expect(running.plan()).toMatchObject({ minimum_commitment: { invoice_display_name: null } });
  });

  it("loses its charges if they are written without IDs", async () => {
    await using running = await startWithPlan();
    const { client } = running;

    const input = toPlanInput(await client.plans.get("startup"));
    await client.plans.update("startup", { charges: input.charges.map((charge) => ({ ...charge, id: undefined })) });

    expect(idsOf(running.plan()["charges"])).not.toEqual(idsOf(readPlan.charges));
  });

  it.each(["storage", "tiles", "new"])("can change one charge: %s", async (code) => {
    await using running = await startWithPlan();
    const { client } = running;

    const input = toPlanInput(await client.plans.get("startup"));
    const charges = input.charges.map((charge) =>
      charge.code === code ? { ...charge, min_amount_cents: 500 } : charge,
    );
    await client.plans.update("startup", { ...input, charges });

    const expected = readPlan.charges.map((charge) =>
      charge.code === code ? { ...charge, min_amount_cents: 500 } : charge,
    );
    expect(comparable(running.plan()["charges"])).toEqual(comparable(expected));
  });

  it("can remove one charge and add another", async () => {
    await using running = await startWithPlan();
    const { client } = running;

    const { charges } = toPlanInput(await client.plans.get("startup"));
    await client.plans.update("startup", {
      charges: [...charges.slice(1), { billable_metric_id: "metric", code: "seats", charge_model: "dynamic" }],
    });

    expect(idsOf(running.plan()["charges"])).toEqual([
      ...idsOf(readPlan.charges).slice(1),
      [expect.any(String), "seats"],
    ]);
  });

  it("can change one field", async () => {
    await using running = await startWithPlan();
    const { client } = running;

    const plan = await client.plans.get("startup");
    await client.plans.update("startup", { ...toPlanInput(plan), name: "Start" });

    expect(comparable(running.plan())).toEqual(comparable({ ...readPlan, name: "Start" }));
  });

  it("can be an empty plan", async () => {
    const bare: Plan = {
      ...readPlan,
      charges: [],
      fixed_charges: [],
      usage_thresholds: [],
      taxes: [],
      metadata: null,
      minimum_commitment: null,
    };

    expect(toPlanInput(bare)).toMatchObject({ charges: [], tax_codes: [], minimum_commitment: null });
    expect(JSON.stringify(toPlanInput(bare))).not.toContain('"metadata"');
  });
});

describe("a copy of a plan", () => {
  it("has everything that the plan has, with new IDs", async () => {
    await using running = await startWithPlan();
    const { client } = running;

    const plan = await client.plans.get("startup");
    const copy = await client.plans.create({ ...toPlanInput(plan), code: "startup_2027" });

    expect(withoutIds(copy)).toEqual(withoutIds(plan));
    expect(copy.charges.map(({ lago_id }) => lago_id)).not.toEqual(plan.charges.map(({ lago_id }) => lago_id));
    expect(idsOf(running.plan()["charges"])).toEqual(idsOf(readPlan.charges));
  });

  it("has its entitlements in a separate input", () => {
    expect(toEntitlementInput(readPlan.entitlements)).toEqual({ seats: { max: 20, sso: false }, support: {} });
    expect(toEntitlementInput([])).toEqual({});
  });
});

describe("a plan from a list", () => {
  it("is refused, since a copy would have no fixed charges", async () => {
    await using running = await startWithPlan();
    const { data } = await running.client.plans.list();

    for (const plan of data) {
      // @ts-expect-error A plan from a list has no fixed charges.
      const write = () => toPlanInput(plan);
      expect(write).toThrow(LagoArgumentError);
      expect(write).toThrow("`plan.fixed_charges` is missing: pass the result of `lago.plans.get`.");
    }
  });

  it.each(["charges", "taxes", "usage_thresholds"] as const)("is refused without its %s", (list) => {
    // A plan from elsewhere, such as a cache, can lack any field.
    const partial = { ...readPlan, [list]: undefined };

    expect(() => toPlanInput(partial)).toThrow(`\`plan.${list}\` is missing`);
  });
});

describe("a charge", () => {
  const [charge] = readPlan.charges;
  const [fixedCharge] = readPlan.fixed_charges;

  it("keeps its decimals unchanged, and has the field names of an input", () => {
    expect(charge && toChargeInput(charge)).toEqual({
      id: "id of storage",
      accepts_target_wallet: null,
      applied_pricing_unit: { code: "credits", conversion_rate: "0.0000000000000000001" },
      billable_metric_id: "metric of storage",
      charge_model: "standard",
      code: "storage",
      filters: [{ invoice_display_name: "Europe", properties: { amount: "0.10" }, values: { region: ["eu"] } }],
      invoice_display_name: null,
      invoiceable: true,
      min_amount_cents: 100,
      pay_in_advance: false,
      properties: { amount: "0.0200" },
      prorated: false,
      regroup_paid_fees: null,
      tax_codes: ["vat"],
    });
  });

  it("does the same for a fixed charge", () => {
    expect(fixedCharge && toFixedChargeInput(fixedCharge)).toEqual({
      id: "id of setup",
      add_on_id: "add-on of setup",
      charge_model: "standard",
      code: "setup",
      invoice_display_name: null,
      pay_in_advance: true,
      properties: { amount: "100" },
      prorated: false,
      tax_codes: ["vat", "city"],
      units: "10.0100",
    });
  });
});
