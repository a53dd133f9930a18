import { type Lago, LagoValidationError } from "@lagokit/client";
import type { Account, Render } from "./accounts.ts";

/** What the application asks of Lago. */
export class Billing {
  readonly #lago: Lago;

  constructor(lago: Lago) {
    this.#lago = lago;
  }

  /** Creates the customer and its subscription. Both calls change nothing the second time, so a failed sign-up can be repeated. */
  async signUp({ id, email }: Account): Promise<void> {
    await this.#lago.customers.create({ external_id: id, email, currency: "EUR" });
    await this.#lago.subscriptions.create({ external_customer_id: id, external_id: id, plan_code: "pro" });
  }

  /** Records a render. The ID and the time are those of the render, not of the call, so that a render counts once. */
  async record(account: Account, { id, megapixels, finishedAt }: Render): Promise<void> {
    const event = {
      transaction_id: `${account.id}-${id}`,
      external_subscription_id: account.id,
      code: "renders",
      timestamp: finishedAt,
      properties: { megapixels },
    };
    await this.#lago.events.send(event).catch((error: unknown) => {
      if (!isStored(error)) throw error;
    });
  }

  /** Returns what the account used in this period, and what it costs so far. */
  async usage({ id }: Account): Promise<{ readonly megapixels: string; readonly cents: number }> {
    const usage = await this.#lago.customers.currentUsage(id, { external_subscription_id: id });
    return { megapixels: usage.charges_usage[0]?.units ?? "0.0", cents: usage.total_amount_cents };
  }

  /** Returns the latest invoices. */
  async invoices({ id }: Account): Promise<readonly object[]> {
    const { data } = await this.#lago.invoices.list({ external_customer_id: id, per_page: 20 });
    return data.map(({ number, total_amount_cents: cents, payment_status: status }) => ({ number, cents, status }));
  }

  /** Returns the URL of the customer portal. It expires, so it is not stored. */
  portalUrl({ id }: Account): Promise<string> {
    return this.#lago.customers.portalUrl(id);
  }
}

/** Whether Lago refused an event because it has the event already. */
function isStored(error: unknown): boolean {
  return (
    error instanceof LagoValidationError && error.fields["transaction_id"]?.includes("value_already_exist") === true
  );
}
