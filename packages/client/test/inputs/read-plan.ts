import type { ChargeBase, FixedChargeBase, Plan, Tax } from "../../src/index.ts";

const tax = (code: string): Tax => ({
  lago_id: "tax",
  code,
  name: code,
  rate: 20,
  description: null,
  applied_to_organization: false,
  created_at: "2026-01-31T09:30:00Z",
});

const charge = (code: string): ChargeBase => ({
  lago_id: `id of ${code}`,
  lago_billable_metric_id: `metric of ${code}`,
  billable_metric_code: code,
  code,
  accepts_target_wallet: null,
  applied_pricing_unit: { code: "credits", conversion_rate: "0.0000000000000000001" },
  created_at: "2026-01-31T09:30:00Z",
  filters: [
    {
      lago_id: "filter",
      charge_code: code,
      invoice_display_name: "Europe",
      properties: { amount: "0.10" },
      values: { region: ["eu"] },
    },
  ],
  invoice_display_name: null,
  invoiceable: true,
  lago_parent_id: null,
  min_amount_cents: 100,
  pay_in_advance: false,
  prorated: false,
  regroup_paid_fees: null,
  taxes: [tax("vat")],
});

const fixedCharge = (code: string): FixedChargeBase => ({
  lago_id: `id of ${code}`,
  lago_add_on_id: `add-on of ${code}`,
  add_on_code: code,
  code,
  created_at: "2026-01-31T09:30:00Z",
  invoice_display_name: null,
  lago_parent_id: null,
  pay_in_advance: true,
  prorated: false,
  taxes: [tax("vat"), tax("city")],
  units: "10.0100",
});

const range = { from_value: 0, to_value: null, flat_amount: "0", per_unit_amount: "0.0200" };

/** A plan as `plans.get` returns it, with all fields set. */
export const readPlan: Plan = {
  lago_id: "plan",
  active_subscriptions_count: 3,
  amount_cents: 10_00,
  amount_currency: "EUR",
  applicable_usage_thresholds: [],
  bill_charges_monthly: true,
  bill_fixed_charges_monthly: null,
  charges: [
    { ...charge("storage"), charge_model: "standard", properties: { amount: "0.0200" } },
    { ...charge("tiles"), charge_model: "graduated", properties: { graduated_ranges: [range] } },
    // As: a newer server has a charge model that this version does not know.
    { ...charge("new"), charge_model: "by_the_moon", properties: { moons: "1" } } as unknown as Plan["charges"][number],
  ],
  code: "startup",
  created_at: "2026-01-31T09:30:00Z",
  customers_count: 3,
  description: null,
  draft_invoices_count: 0,
  entitlements: [
    {
      code: "seats",
      description: null,
      name: null,
      privileges: [
        { code: "max", config: {}, name: null, value_type: "integer", value: 20 },
        { code: "sso", config: {}, name: null, value_type: "boolean", value: false },
      ],
    },
    { code: "support", description: null, name: null, privileges: [] },
  ],
  fixed_charges: [
    { ...fixedCharge("setup"), charge_model: "standard", properties: { amount: "100" } },
    { ...fixedCharge("seats"), charge_model: "volume", properties: { volume_ranges: [range] } },
  ],
  interval: "yearly",
  invoice_display_name: null,
  metadata: { owner: "sales", note: null },
  minimum_commitment: {
    lago_id: "commitment",
    plan_code: "startup",
    amount_cents: 50_00,
    created_at: "2026-01-31T09:30:00Z",
    updated_at: "2026-01-31T09:30:00Z",
    interval: "yearly",
    invoice_display_name: null,
    taxes: [tax("vat")],
  },
  name: "Startup",
  parent_id: null,
  pay_in_advance: false,
  pending_deletion: false,
  taxes: [tax("vat")],
  trial_period: 14,
  usage_thresholds: [
    {
      lago_id: "threshold",
      amount_cents: 70_00,
      created_at: "2026-01-31T09:30:00Z",
      updated_at: "2026-01-31T09:30:00Z",
      recurring: false,
      threshold_display_name: null,
    },
  ],
};
