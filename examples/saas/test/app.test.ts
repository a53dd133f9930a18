import { describe, expect, it } from "vitest";
import { startApp } from "./start.ts";

describe("sign-up", () => {
  it("creates a customer with a subscription, whose start arrives as a webhook", async () => {
    const { fake, send, signUp } = startApp();

    const response = await signUp();
    await fake.settle();

    expect(response.status).toBe(201);
    expect(fake.requests.map(({ operation }) => operation)).toEqual(["createCustomer", "createSubscription"]);
    expect(await (await send("/account/status")).json()).toEqual({ isActive: true, paidInvoices: [] });
  });

  it("can be repeated after it failed halfway", async () => {
    const { fake, log, signUp } = startApp();
    fake.fail("POST /subscriptions", { status: 503 });

    const failed = await signUp();
    const repeated = await signUp();

    expect([failed.status, repeated.status]).toEqual([503, 201]);
    expect(failed.headers.get("retry-after")).toBe("10");
    expect(log).toEqual([expect.stringMatching(/^LagoServerError: POST \/subscriptions failed with 503/)]);
    const customers = fake.requests.filter(({ operation }) => operation === "createCustomer");
    expect(new Set(customers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it("is refused for an email address that has an account", async () => {
    const { signUp } = startApp();

    await signUp();
    const second = await signUp();

    expect(second.status).toBe(409);
  });
});

describe.each(["postgres", "clickhouse"] as const)("usage, with events in %s", (eventStore) => {
  it("adds up", async () => {
    const { send, signUp } = startApp({ eventStore });
    await signUp();

    await send("/account/renders", { id: "one", megapixels: 12 });
    await send("/account/renders", { id: "two", megapixels: 30.5 });

    expect(await (await send("/account/usage")).json()).toEqual({ megapixels: "42.5", cents: 85 });
  });

  it("counts once if a response is lost", async () => {
    const { fake, send, signUp } = startApp({ eventStore });
    await signUp();
    fake.loseAnswer("POST /events");

    const response = await send("/account/renders", { id: "one", megapixels: 12 });

    expect(response.status).toBe(201);
    expect(fake.requests.filter(({ operation }) => operation === "createEvent")).toHaveLength(2);
    expect(fake.events()).toHaveLength(1);
  });

  it("counts once if the user repeats a request later", async () => {
    const { pass, send, signUp } = startApp({ eventStore });
    await signUp();

    await send("/account/renders", { id: "one", megapixels: 12 });
    pass(1);
    const repeated = await send("/account/renders", { id: "one", megapixels: 12 });

    expect(repeated.status).toBe(201);
    expect(await (await send("/account/usage")).json()).toMatchObject({ megapixels: "12.0" });
  });
});

describe("an invoice", () => {
  it("follows at the end of the month", async () => {
    const { pass, send, signUp } = startApp();
    await signUp();
    pass(30); // the next month, so that the invoice is for a whole one
    await send("/account/renders", { id: "one", megapixels: 100 });

    pass(30);

    const invoices = await (await send("/account/invoices")).json();
    expect(invoices).toMatchObject([{ cents: 4900 + 200, status: "pending" }, { status: "pending" }]);
  });

  it("is paid, and the webhook about it is processed once, also if Lago sends it twice", async () => {
    const { fake, lago, loseReceipt, pass, send, signUp } = startApp();
    await signUp();
    pass(30);
    const [invoice] = await lago.invoices.list().toArray();
    await fake.settle();
    loseReceipt();

    await lago.invoices.update(invoice?.lago_id ?? "", { payment_status: "succeeded" });
    await fake.settle();

    const [delivery] = fake.webhooks.at(-1)?.deliveries ?? [];
    expect(delivery?.attempts.map(({ status }) => status)).toEqual([undefined, 200]);
    expect(await (await send("/account/status")).json()).toMatchObject({ paidInvoices: [invoice?.number] });
  });
});

it("refuses a webhook that Lago did not sign", async () => {
  const { log, send } = startApp();

  const response = await send("/lago", { webhook_type: "subscription.started" });

  expect(response.status).toBe(401);
  expect(log).toEqual([expect.stringContaining("missing_header")]);
});

describe("a problem of Lago", () => {
  it.each([
    ["is down", { status: 502 }, 503, "Billing does not respond. Try again soon."],
    ["cannot be reached", { connection: "refused" }, 503, "Billing does not respond. Try again soon."],
    ["refuses the key", { status: 401 }, 502, "Billing has a problem. We look into it."],
  ] as const)("is explained to the user if it %s", async (_title, failure, status, message) => {
    const { fake, send, signUp } = startApp();
    await signUp();
    fake.fail("getCustomerPortalUrl", { ...failure, times: 2 });

    const failed = await send("/account/portal", {});
    fake.clearFaults();
    const later = await send("/account/portal", {});

    expect([failed.status, await failed.json()]).toEqual([status, { message }]);
    // As: the application responds with this.
    expect(((await later.json()) as { url: string }).url).toMatch(/^https:/);
  });

  it("leads to a time for the next try if the rate limit is reached", async () => {
    const { fake, send, signUp } = startApp();
    await signUp();
    fake.rateLimit("POST /events", { reset: 3600, times: 2 });

    const response = await send("/account/renders", { id: "one", megapixels: 12 });

    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "3600"]);
    expect(fake.events()).toEqual([]);
  });
});

it("shows an account only to its user", async () => {
  const { send } = startApp();

  const responses = await Promise.all(["/status", "/usage", "/invoices"].map((path) => send(`/account${path}`)));

  expect(responses.map(({ status }) => status)).toEqual([401, 401, 401]);
});
