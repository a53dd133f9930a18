import { describe, expect, it } from "vitest";
import {
  type Ensured,
  ensureAddOn,
  ensureBillableMetric,
  ensureCoupon,
  ensureCustomer,
  ensureFeature,
  ensurePlan,
  ensureSubscriptionAlert,
  ensureTax,
  ensureWallet,
  ensureWalletAlert,
  ensureWebhookEndpoint,
} from "../../src/ensure.ts";
import { isAlreadyExists, Lago, type RequestOptions } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { type RunningLago, startLago } from "../stateful-lago/stateful-lago.ts";

type Ensure = (lago: Lago, options?: RequestOptions) => Promise<Ensured<{ name?: unknown }>>;

interface Case {
  readonly name: string;
  /** The request that creates, and the one that looks. */
  readonly post: string;
  readonly get: string;
  /** Where it is kept. */
  readonly path: string;
  readonly ensure: Ensure;
}

const plan = { interval: "monthly", amount_cents: 0, amount_currency: "EUR", pay_in_advance: true } as const;
const cash = { coupon_type: "fixed_amount", amount_cents: 1, amount_currency: "EUR" } as const;
const thresholds = [{ value: "1" }];

/** What has a code of its own, in one place. */
function byCode(path: string, ensure: Ensure): Case {
  return { name: path, post: `POST ${path}`, get: `GET ${path}`, path, ensure };
}

/** All that has a key of its own, but customers, whose create is an upsert. */
const cases: readonly Case[] = [
  byCode("plans", (lago, options) => ensurePlan(lago, { ...plan, code: "a.b/c", name: "New" }, options)),
  byCode("billable_metrics", (lago, options) =>
    ensureBillableMetric(lago, { code: "gb", name: "New", aggregation_type: "count_agg" }, options),
  ),
  byCode("add_ons", (lago, options) =>
    ensureAddOn(lago, { code: "setup", name: "New", amount_cents: 1, amount_currency: "EUR" }, options),
  ),
  byCode("coupons", (lago, options) =>
    ensureCoupon(
      lago,
      { ...cash, code: "welcome", name: "New", frequency: "once", expiration: "no_expiration" },
      options,
    ),
  ),
  byCode("taxes", (lago, options) => ensureTax(lago, { code: "vat", name: "New", rate: "20" }, options)),
  byCode("features", (lago, options) => ensureFeature(lago, { code: "sso", name: "New" }, options)),
  byCode("wallets", (lago, options) =>
    ensureWallet(lago, { external_customer_id: "acme", code: "main", name: "New", rate_amount: "1" }, options),
  ),
  byCode("webhook_endpoints", (lago, options) =>
    ensureWebhookEndpoint(lago, { webhook_url: "https://acme.example/lago", name: "New" }, options),
  ),
  {
    name: "alerts of a subscription",
    post: "POST alerts",
    get: "GET alerts",
    path: "subscriptions/sub_1/alerts",
    ensure: (lago, options) =>
      ensureSubscriptionAlert(
        lago,
        {
          external_subscription_id: "sub_1",
          code: "over",
          name: "New",
          alert_type: "current_usage_amount",
          thresholds,
        },
        options,
      ),
  },
  {
    name: "alerts of a wallet",
    post: "POST alerts",
    get: "GET alerts",
    path: "customers/acme/wallets/main/alerts",
    ensure: (lago, options) =>
      ensureWalletAlert(
        lago,
        {
          external_customer_id: "acme",
          wallet_code: "main",
          code: "low",
          name: "New",
          alert_type: "wallet_balance_amount",
          thresholds,
        },
        options,
      ),
  },
];

const customer: Case = byCode("customers", (lago, options) =>
  ensureCustomer(lago, { external_id: "acme", name: "New" }, options),
);

function clientOf({ url }: RunningLago): Lago {
  return new Lago({ apiKey: "key", baseUrl: url, retryDelay: 0 });
}

describe.each([...cases, customer])("ensuring $name", ({ post, get, path, ensure }) => {
  it("creates what is not there", async () => {
    await using running = await startLago();

    const { value, created } = await ensure(clientOf(running));

    expect(created).toBe(true);
    expect(value).toMatchObject({ name: "New" });
    expect(running.lago.all(path)).toEqual([value]);
    expect(running.lago.calls).toEqual([get, post]);
  });

  it("gives what is there, and does not change it", async () => {
    await using running = await startLago();
    await ensure(clientOf(running));
    const [before] = running.lago.all(path);
    Object.assign(before ?? {}, { name: "Old" });

    const { value, created } = await ensure(clientOf(running));

    expect(created).toBe(false);
    expect(value).toMatchObject({ name: "Old" });
    expect(running.lago.all(path)).toEqual([value]);
    expect(running.lago.calls).toEqual([get, post, get]);
  });

  it.each(["lose", "garble", "gateway"] as const)(
    "finds what was created although the answer was lost: %s",
    async (fault) => {
      await using running = await startLago();
      running.lago.faults.set(post, [fault]);

      const { value, created } = await ensure(clientOf(running), { maxRetries: 0 });

      expect(created).toBe(true);
      expect(running.lago.all(path)).toEqual([value]);
      expect(running.lago.calls).toEqual([get, post, get]);
    },
  );

  it("says that the outcome is unknown if the request was lost, and there is none still", async () => {
    await using running = await startLago();
    running.lago.faults.set(post, ["drop"]);

    const error = await rejection(ensure(clientOf(running), { maxRetries: 0 }));

    expect(error).toMatchObject({ name: "LagoConnectionError", method: "POST", outcomeUnknown: true });
    expect(running.lago.calls).toEqual([get, post, get]);
  });

  it("says so too if it cannot look afterwards", async () => {
    await using running = await startLago();
    running.lago.gates.set(post, async () => void running.lago.faults.set(get, ["drop"]));
    running.lago.faults.set(post, ["lose"]);

    const error = await rejection(ensure(clientOf(running), { maxRetries: 0 }));

    expect(error).toMatchObject({ method: "POST", outcomeUnknown: true });
  });

  it("creates nothing if it cannot look", async () => {
    await using running = await startLago();
    running.lago.faults.set(get, [403]);

    const error = await rejection(ensure(clientOf(running)));

    expect(error).toMatchObject({ name: "LagoPermissionError", method: "GET" });
    expect(running.lago.calls).toEqual([get]);
  });

  it("passes on why it cannot create", async () => {
    await using running = await startLago();
    running.lago.faults.set(post, [403]);

    const error = await rejection(ensure(clientOf(running)));

    expect(error).toMatchObject({ name: "LagoPermissionError", method: "POST", outcomeUnknown: false });
    expect(running.lago.calls).toEqual([get, post]);
  });

  it("sends nothing once it is aborted", async () => {
    await using running = await startLago();

    const error = await rejection(ensure(clientOf(running), { signal: AbortSignal.abort() }));

    expect(error).toMatchObject({ name: "LagoAbortError" });
    expect(running.lago.calls).toEqual([]);
  });
});

describe.each(cases)("ensuring $name by two callers at once", ({ post, get, path, ensure }) => {
  it("creates one, and gives it to both", async () => {
    await using running = await startLago();
    running.lago.holdUntil(get, 2);

    const both = await Promise.all([ensure(clientOf(running)), ensure(clientOf(running))]);

    expect(both.map(({ created }) => created).toSorted()).toEqual([false, true]);
    expect(running.lago.all(path)).toEqual([both[0]?.value]);
    expect(both[1]?.value).toEqual(both[0]?.value);
    expect(running.lago.calls.filter((call) => call === post)).toHaveLength(2);
  });

  it("passes on why the slower one cannot look again", async () => {
    await using running = await startLago();
    running.lago.holdUntil(get, 2);
    running.lago.faults.set(get, []);
    running.lago.gates.set(post, async () => void running.lago.faults.set(get, [403]));

    const both = await Promise.allSettled([ensure(clientOf(running)), ensure(clientOf(running))]);

    const errors = both.filter(({ status }) => status === "rejected");
    expect(errors).toMatchObject([{ reason: { name: "LagoPermissionError", method: "GET" } }]);
  });
});

describe("ensuring a customer by two callers at once", () => {
  it("has one in the end, which both may have created, since a create is an upsert", async () => {
    await using running = await startLago();
    running.lago.holdUntil("GET customers", 2);

    const both = await Promise.all([customer.ensure(clientOf(running)), customer.ensure(clientOf(running))]);

    expect(both.map(({ created }) => created)).toEqual([true, true]);
    expect(running.lago.all("customers")).toHaveLength(1);
  });
});

describe("ensuring a wallet", () => {
  const input = { external_customer_id: "acme", code: "main", rate_amount: "1" };

  it("gives no terminated one, and no one else's", async () => {
    await using running = await startLago();
    running.lago
      .all("wallets")
      .push(
        { external_customer_id: "acme", code: "main", status: "terminated" },
        { external_customer_id: "other", code: "main", status: "active" },
        { external_customer_id: "acme", code: "second", status: "active" },
      );

    const { value, created } = await ensureWallet(clientOf(running), input);

    expect(created).toBe(true);
    expect(value).toMatchObject({ external_customer_id: "acme", code: "main", status: "active" });
  });

  it("says so if a terminated one keeps the code", async () => {
    await using running = await startLago();
    running.lago.all("wallets").push({ external_customer_id: "acme", code: "main", status: "terminated" });
    running.lago.gates.set("POST wallets", async () => {
      for (const wallet of running.lago.all("wallets")) wallet["status"] = "active";
    });
    running.lago.gates.set("GET wallets", async () => {
      for (const wallet of running.lago.all("wallets")) wallet["status"] = "terminated";
    });

    const error = await rejection(ensureWallet(clientOf(running), input));

    expect(isAlreadyExists(error)).toBe(true);
  });
});

describe("ensuring an alert", () => {
  it("says so if there is one of its type with another code", async () => {
    await using running = await startLago();
    running.lago.all("subscriptions/sub_1/alerts").push({ code: "other", alert_type: "current_usage_amount" });

    const error = await rejection(
      ensureSubscriptionAlert(clientOf(running), {
        external_subscription_id: "sub_1",
        code: "over",
        alert_type: "current_usage_amount",
        thresholds,
      }),
    );

    expect(error).toMatchObject({ fields: { base: ["alert_already_exists"] } });
    expect(isAlreadyExists(error)).toBe(true);
  });

  it("sends neither the subscription nor the wallet in the input", async () => {
    await using running = await startLago();

    for (const { path, ensure } of cases.slice(-2)) {
      await ensure(clientOf(running));
      expect(Object.keys(running.lago.all(path)[0] ?? {})).toEqual(
        expect.not.arrayContaining(["external_subscription_id", "external_customer_id", "wallet_code"]),
      );
    }
  });
});
