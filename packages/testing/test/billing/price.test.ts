import type { BillableMetric, ChargeProperties } from "@lagokit/types";
import { describe, expect, it } from "vitest";
import { aggregate } from "../../src/billing/aggregate.ts";
import { priceOf } from "../../src/billing/price.ts";
import type { EventRow } from "../../src/state/tables.ts";

interface Example {
  readonly model: string;
  readonly properties: ChargeProperties;
  /** How many events there are, or the value of each. */
  readonly events: number | readonly number[];
  readonly aggregation?: BillableMetric["aggregation_type"];
  readonly amount: string;
  readonly license?: boolean;
}

const graduated: ChargeProperties = {
  graduated_ranges: [
    { from_value: 0, to_value: 10, flat_amount: "0", per_unit_amount: "0" },
    { from_value: 11, to_value: null, flat_amount: "1", per_unit_amount: "0.01" },
  ],
};
const tiers: ChargeProperties = {
  graduated_ranges: [
    { from_value: 0, to_value: 10, flat_amount: "2", per_unit_amount: "1" },
    { from_value: 11, to_value: 20, flat_amount: "3", per_unit_amount: "0.5" },
    { from_value: 21, to_value: null, flat_amount: "0", per_unit_amount: "0.1" },
  ],
};
const oneTier: ChargeProperties = {
  graduated_ranges: [{ from_value: 0, to_value: null, flat_amount: "0.01", per_unit_amount: "0.01" }],
};
const adjacent: ChargeProperties = {
  graduated_ranges: [
    { from_value: 0, to_value: 10, flat_amount: "0", per_unit_amount: "1" },
    { from_value: 10, to_value: null, flat_amount: "0", per_unit_amount: "0.5" },
  ],
};
const volume: ChargeProperties = {
  volume_ranges: [
    { from_value: 0, to_value: 100, flat_amount: "5", per_unit_amount: "1" },
    { from_value: 101, to_value: null, flat_amount: "0", per_unit_amount: "0.5" },
  ],
};
const packages: ChargeProperties = { amount: "5", free_units: 10, package_size: 100 };

/** The plans and the usage of the recordings `1.51.0 POST /plans 200` and `… GET …/current_usage 200`. */
const recorded: readonly Example[] = [
  { model: "graduated", properties: graduated, events: 252, amount: "3.42" },
  { model: "graduated", properties: graduated, events: 122, amount: "2.12" },
  { model: "standard", properties: { amount: "1" }, events: 252, amount: "252" },
  { model: "standard", properties: { amount: "1" }, events: [8, 6], aggregation: "sum_agg", amount: "14" },
  { model: "volume", properties: volume, events: 0, aggregation: "unique_count_agg", amount: "0" },
  { model: "graduated", properties: oneTier, events: 4, amount: "0.05" },
  { model: "graduated", properties: oneTier, events: 0, amount: "0.01" },
];

/** The formulas of the charge models, computed by hand. */
const computed: readonly Example[] = [
  {
    model: "standard",
    properties: { amount: "0.0001" },
    events: [12_345.678],
    aggregation: "sum_agg",
    amount: "1.2345678",
  },
  { model: "graduated", properties: tiers, events: 10, amount: "12" },
  { model: "graduated", properties: tiers, events: 11, amount: "15.5" },
  { model: "graduated", properties: tiers, events: 25, amount: "20.5" },
  { model: "graduated", properties: adjacent, events: [10.5], aggregation: "sum_agg", amount: "10.25" },
  { model: "package", properties: packages, events: 10, amount: "0" },
  { model: "package", properties: packages, events: 11, amount: "5" },
  { model: "package", properties: packages, events: 110, amount: "5" },
  { model: "package", properties: packages, events: 111, amount: "10" },
  { model: "volume", properties: volume, events: 100, amount: "105" },
  { model: "volume", properties: volume, events: 101, amount: "50.5" },
  { model: "volume", properties: volume, events: [100.5], aggregation: "sum_agg", amount: "50.25" },
  { model: "percentage", properties: { rate: "1.5" }, events: [100, 300], aggregation: "sum_agg", amount: "6" },
  {
    model: "percentage",
    properties: { rate: "1.5", fixed_amount: "0.3" },
    events: [100, 300],
    aggregation: "sum_agg",
    amount: "6.6",
  },
  {
    model: "percentage",
    properties: { rate: "1", fixed_amount: "2", free_units_per_events: 1 },
    events: [100, 300],
    aggregation: "sum_agg",
    amount: "5",
  },
  {
    model: "percentage",
    properties: { rate: "1", free_units_per_total_aggregation: "150" },
    events: [100, 300],
    aggregation: "sum_agg",
    amount: "2.5",
  },
  {
    model: "percentage",
    properties: { rate: "1", per_transaction_min_amount: "2", per_transaction_max_amount: "5" },
    events: [100, 300, 1000],
    aggregation: "sum_agg",
    amount: "10",
    license: true,
  },
  {
    model: "percentage",
    properties: { rate: "1", per_transaction_min_amount: "2", per_transaction_max_amount: "5" },
    events: [100, 300, 1000],
    aggregation: "sum_agg",
    amount: "14",
  },
];

describe.for([
  ["as recorded", recorded],
  ["as computed by hand", computed],
] as const)("Charges cost %s", ([, examples]) => {
  it.for(examples)("$model $events costs $amount", ({ model, properties, events, aggregation, amount, license }) => {
    const aggregated = aggregate(metric(aggregation), rows(events));

    const price = priceOf(model, properties, { aggregation: aggregated, license: license ?? false });

    expect(price.amount.toFixed()).toBe(amount);
  });
});

describe("Aggregations", () => {
  it("count values that are present at the end", () => {
    const properties = [
      { value: "a" },
      { value: "b" },
      { value: "a" },
      { value: "b", operation_type: "remove" },
      { value: "c", operation_type: "remove" },
    ];

    const { units, count } = aggregate(
      metric("unique_count_agg"),
      properties.map((each) => row(each)),
    );

    expect([units.toNumber(), count]).toEqual([1, 1]);
  });

  it("ignore values that are not numbers", () => {
    const values = [5, "abc", "1e3", null, "2.5", true];

    const { units, count } = aggregate(
      metric("sum_agg"),
      values.map((value) => row({ value })),
    );

    expect([units.toNumber(), count]).toEqual([7.5, 2]);
  });

  it("find the highest and the latest value", () => {
    const events = rows([3, 9, 4]);

    const highest = aggregate(metric("max_agg"), events);
    const latest = aggregate(metric("latest_agg"), events);

    expect([highest.units.toNumber(), latest.units.toNumber()]).toEqual([9, 4]);
  });

  it("round as the metric requires", () => {
    const rounded = { ...metric("sum_agg"), rounding_function: "ceil", rounding_precision: 1 } as const;

    const { units } = aggregate(rounded, rows([1.01, 1.01]));

    expect(units.toNumber()).toBe(2.1);
  });
});

function metric(type: BillableMetric["aggregation_type"] = "count_agg"): BillableMetric {
  return {
    lago_id: "metric",
    name: "Metric",
    code: "metric",
    description: null,
    aggregation_type: type,
    weighted_interval: null,
    recurring: false,
    rounding_function: null,
    rounding_precision: null,
    created_at: "2026-01-01T00:00:00Z",
    field_name: "value",
    filters: [],
  };
}

function rows(events: number | readonly number[]): EventRow[] {
  return typeof events === "number"
    ? Array.from({ length: events }, () => row({}))
    : events.map((value) => row({ value }));
}

function row(properties: Record<string, unknown>): EventRow {
  return {
    lago_id: "event",
    transaction_id: "event",
    lago_customer_id: null,
    code: "metric",
    timestamp: "2026-01-01T00:00:00.000Z",
    precise_total_amount_cents: null,
    properties,
    lago_subscription_id: null,
    external_subscription_id: "acme",
    created_at: "2026-01-01T00:00:00Z",
    at: 0,
  };
}
