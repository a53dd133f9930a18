import { compareText } from "../document/order.ts";
import type { WebhookEvent } from "./webhook-events.ts";
import { pascalCase, singular } from "./words.ts";

/** What webhooks are about, by what their types begin with. */
export interface EventEntity {
  /** The name of any webhook about it: `InvoiceEvent`. */
  readonly name: string;
  /** What the types begin with, before the dot: `invoice`; for events, `event` and `events`. */
  readonly beginnings: readonly string[];
  readonly events: readonly WebhookEvent[];
}

/**
 * Groups webhooks by what their types begin with, up to the first dot, so that each is about one entity alone: that of a
 * payload would put `invoice.payment_failure` apart from the other webhooks about invoices.
 */
export function groupByEntity(events: readonly WebhookEvent[]): readonly EventEntity[] {
  const names = new Set(events.map((event) => entityOf(event)));
  return [...names].toSorted(compareText).map((name) => {
    const own = events.filter((event) => entityOf(event) === name);
    const beginnings = new Set(own.map(({ webhookType }) => beginningOf(webhookType)));
    return {
      name,
      beginnings: [...beginnings].toSorted(compareText),
      events: own.toSorted((one, other) => compareText(one.webhookType, other.webhookType)),
    };
  });
}

/** Says what the types of an entity begin with: `` `event.` or `events.` ``. */
export function sayBeginnings({ beginnings }: EventEntity): string {
  return beginnings.map((beginning) => `\`${beginning}.\``).join(" or ");
}

function entityOf({ webhookType }: WebhookEvent): string {
  return `${pascalCase(singular(beginningOf(webhookType)))}Event`;
}

function beginningOf(webhookType: string): string {
  return webhookType.replace(/\..*/, "");
}
