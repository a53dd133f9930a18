import { describe, expect, it } from "vitest";
import { ensureSubscriptionAlert, ensureWallet } from "../../src/ensure.ts";
import { isAlreadyExists, Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { type RunningLago, startLago } from "../stateful-lago/stateful-lago.ts";
import { cases, customer, thresholds } from "./ensure-cases.ts";

function clientOf({ url }: RunningLago): Lago {
  return new Lago({ apiKey: "key", baseUrl: url, retryDelay: 0 });
}

describe.each([...cases, customer])("ensuring $name", ({ post, get, path, ensure }) => {
  it("creates an object that does not exist", async () => {
    await using running = await startLago();

    const { value, created } = await ensure(clientOf(running));

    expect(created).toBe(true);
    expect(value).toMatchObject({ name: "New" });
    expect(running.lago.all(path)).toEqual([value]);
    expect(running.lago.calls).toEqual([get, post]);
  });

  it("returns an existing object and does not change it", async () => {
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
    "finds the created object although the response was lost: %s",
    async (fault) => {
      await using running = await startLago();
      running.lago.faults.set(post, [fault]);

      const { value, created } = await ensure(clientOf(running), { maxRetries: 0 });

      expect(created).toBe(true);
      expect(running.lago.all(path)).toEqual([value]);
      expect(running.lago.calls).toEqual([get, post, get]);
    },
  );

  it("reports an unknown outcome if the request was lost and the object still does not exist", async () => {
    await using running = await startLago();
    running.lago.faults.set(post, ["drop"]);

    const error = await rejection(ensure(clientOf(running), { maxRetries: 0 }));

    expect(error).toMatchObject({ name: "LagoConnectionError", method: "POST", outcomeUnknown: true });
    expect(running.lago.calls).toEqual([get, post, get]);
  });

  it("reports an unknown outcome if the second search fails", async () => {
    await using running = await startLago();
    running.lago.gates.set(post, async () => void running.lago.faults.set(get, ["drop"]));
    running.lago.faults.set(post, ["lose"]);

    const error = await rejection(ensure(clientOf(running), { maxRetries: 0 }));

    expect(error).toMatchObject({ method: "POST", outcomeUnknown: true });
  });

  it("creates nothing if the first search fails", async () => {
    await using running = await startLago();
    running.lago.faults.set(get, [403]);

    const error = await rejection(ensure(clientOf(running)));

    expect(error).toMatchObject({ name: "LagoPermissionError", method: "GET" });
    expect(running.lago.calls).toEqual([get]);
  });

  it("rejects with the error of the create request", async () => {
    await using running = await startLago();
    running.lago.faults.set(post, [403]);

    const error = await rejection(ensure(clientOf(running)));

    expect(error).toMatchObject({ name: "LagoPermissionError", method: "POST", outcomeUnknown: false });
    expect(running.lago.calls).toEqual([get, post]);
  });

  it("sends nothing after an abort", async () => {
    await using running = await startLago();

    const error = await rejection(ensure(clientOf(running), { signal: AbortSignal.abort() }));

    expect(error).toMatchObject({ name: "LagoAbortError" });
    expect(running.lago.calls).toEqual([]);
  });
});

describe.each(cases)("ensuring $name by two concurrent callers", ({ post, get, path, ensure }) => {
  it("creates one object and returns it to both", async () => {
    await using running = await startLago();
    running.lago.holdUntil(get, 2);

    const both = await Promise.all([ensure(clientOf(running)), ensure(clientOf(running))]);

    expect(both.map(({ created }) => created)).toEqual(expect.arrayContaining([false, true]));
    expect(running.lago.all(path)).toEqual([both[0]?.value]);
    expect(both[1]?.value).toEqual(both[0]?.value);
    expect(running.lago.calls.filter((call) => call === post)).toHaveLength(2);
  });

  it("rejects with the error of the slower caller's second search", async () => {
    await using running = await startLago();
    running.lago.holdUntil(get, 2);
    running.lago.faults.set(get, []);
    running.lago.gates.set(post, async () => void running.lago.faults.set(get, [403]));

    const both = await Promise.allSettled([ensure(clientOf(running)), ensure(clientOf(running))]);

    const errors = both.filter(({ status }) => status === "rejected");
    expect(errors).toMatchObject([{ reason: { name: "LagoPermissionError", method: "GET" } }]);
  });
});

describe("ensuring a customer by two concurrent callers", () => {
  it("creates one customer, and both may report `created`, since creating one is an upsert", async () => {
    await using running = await startLago();
    running.lago.holdUntil("GET customers", 2);

    const both = await Promise.all([customer.ensure(clientOf(running)), customer.ensure(clientOf(running))]);

    expect(both.map(({ created }) => created)).toEqual([true, true]);
    expect(running.lago.all("customers")).toHaveLength(1);
  });
});

describe("ensuring a customer that another caller creates at the same time", () => {
  it("returns that customer", async () => {
    await using running = await startLago();
    const customers = running.lago.all("customers");
    running.lago.gates.set("POST customers", async () => void customers.push({ external_id: "acme", name: "Old" }));
    running.lago.faults.set("POST customers", ["taken"]);

    const { value, created } = await customer.ensure(clientOf(running));

    expect(created).toBe(false);
    expect(value).toMatchObject({ name: "Old" });
  });
});

describe("ensuring a wallet", () => {
  const input = { external_customer_id: "acme", code: "main", rate_amount: "1" };

  it("returns neither a terminated wallet nor one of another customer", async () => {
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

  it("rejects if a terminated wallet has the code", async () => {
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
  it("rejects if an alert of its type has another code", async () => {
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
