import { describe, expect, it } from "vitest";
import type { Plan } from "@lagokit/types";
import { type Billed, currentPeriod } from "../../src/billing/periods.ts";

interface Example {
  readonly interval?: Plan["interval"];
  readonly anniversary?: string;
  readonly started?: string;
  readonly timezone?: string;
  readonly monthly?: boolean;
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

/** `app/services/subscriptions/dates/*.rb`, and recordings of subscriptions where a comment names them. */
const examples: readonly Example[] = [
  // 1.51.0 GET /subscriptions/{external_id} 200
  { anniversary: "2026-10-15", at: "2026-11-28T18:53:00Z", from: "2026-11-15T00:00:00Z", to: "2026-12-14T23:59:59Z" },
  // 1.46.0 PUT /subscriptions/{external_id} 200
  {
    started: "2022-09-05T12:23:12Z",
    at: "2026-11-28T19:31:00Z",
    from: "2026-11-01T00:00:00Z",
    to: "2026-11-30T23:59:59Z",
  },
  // 1.46.0 POST /subscriptions 200: the first period begins when the subscription does.
  {
    started: "2026-11-28T19:31:12Z",
    anniversary: "2026-11-28T19:31:12Z",
    at: "2026-11-28T19:31:12Z",
    from: "2026-11-28T19:31:12Z",
    to: "2026-12-27T23:59:59Z",
  },
  {
    started: "2026-11-28T19:31:12Z",
    at: "2026-11-28T19:31:12Z",
    from: "2026-11-28T19:31:12Z",
    to: "2026-11-30T23:59:59Z",
  },
  { anniversary: "2026-01-31", at: "2026-02-10T00:00:00Z", from: "2026-01-31T00:00:00Z", to: "2026-02-27T23:59:59Z" },
  { anniversary: "2026-01-31", at: "2026-02-28T00:00:00Z", from: "2026-02-28T00:00:00Z", to: "2026-03-30T23:59:59Z" },
  { anniversary: "2026-01-31", at: "2026-04-29T23:59:59Z", from: "2026-03-31T00:00:00Z", to: "2026-04-29T23:59:59Z" },
  { interval: "weekly", at: "2026-11-29T12:00:00Z", from: "2026-11-23T00:00:00Z", to: "2026-11-29T23:59:59Z" },
  {
    interval: "weekly",
    anniversary: "2026-10-15",
    at: "2026-11-28T12:00:00Z",
    from: "2026-11-26T00:00:00Z",
    to: "2026-12-02T23:59:59Z",
  },
  { interval: "quarterly", at: "2026-11-28T12:00:00Z", from: "2026-10-01T00:00:00Z", to: "2026-12-31T23:59:59Z" },
  {
    interval: "quarterly",
    anniversary: "2026-01-15",
    at: "2026-11-28T12:00:00Z",
    from: "2026-10-15T00:00:00Z",
    to: "2027-01-14T23:59:59Z",
  },
  { interval: "semiannual", at: "2026-11-28T12:00:00Z", from: "2026-07-01T00:00:00Z", to: "2026-12-31T23:59:59Z" },
  { interval: "yearly", at: "2026-11-28T12:00:00Z", from: "2026-01-01T00:00:00Z", to: "2026-12-31T23:59:59Z" },
  {
    interval: "yearly",
    anniversary: "2024-02-29",
    at: "2026-11-28T12:00:00Z",
    from: "2026-02-28T00:00:00Z",
    to: "2027-02-27T23:59:59Z",
  },
  {
    interval: "yearly",
    monthly: true,
    anniversary: "2024-02-29",
    at: "2026-11-28T12:00:00Z",
    from: "2026-10-29T00:00:00Z",
    to: "2026-11-28T23:59:59Z",
  },
  {
    timezone: "America/New_York",
    at: "2026-11-01T03:00:00Z",
    from: "2026-10-01T04:00:00Z",
    to: "2026-11-01T03:59:59Z",
  },
  {
    timezone: "America/New_York",
    at: "2026-11-01T04:00:00Z",
    from: "2026-11-01T04:00:00Z",
    to: "2026-12-01T04:59:59Z",
  },
];

describe("The current period of a subscription", () => {
  it.for(examples)("$interval $anniversary at $at is from $from to $to", ({ at, from, to, ...example }) => {
    const period = currentPeriod(billed(example), new Date(at));

    expect(period && [text(period.from), text(period.to)]).toEqual([from, to]);
  });

  it("does not exist before the subscription starts", () => {
    expect(
      currentPeriod({ ...billed({}), subscription: { ...billed({}).subscription, started_at: null } }, new Date()),
    ).toBe(undefined);
  });

  it("ends when the subscription terminates", () => {
    const { subscription, ...rest } = billed({ anniversary: "2026-10-15" });
    const terminated = { ...subscription, status: "terminated", terminated_at: "2026-11-28T18:53:00Z" } as const;

    const period = currentPeriod({ ...rest, subscription: terminated }, new Date("2026-11-28T18:53:30Z"));

    expect(period && [text(period.from), text(period.to)]).toEqual(["2026-11-15T00:00:00Z", "2026-11-28T18:53:00Z"]);
  });
});

function billed({
  interval = "monthly",
  anniversary,
  started,
  timezone = "UTC",
  monthly = false,
}: Partial<Example>): Billed {
  const begin = started ?? anniversary ?? "2020-01-01T00:00:00Z";
  return {
    subscription: {
      billing_time: anniversary === undefined ? "calendar" : "anniversary",
      external_id: "acme",
      started_at: begin,
      status: "active",
      subscription_at: anniversary ?? begin,
      terminated_at: null,
    },
    plan: { interval, bill_charges_monthly: monthly, pay_in_advance: false },
    timezone,
  };
}

function text(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}
