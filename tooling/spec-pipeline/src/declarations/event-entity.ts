import { compareText } from "../document/order.ts";
import type { WebhookEvent } from "./webhook-events.ts";
import { pascalCase, singular } from "./words.ts";

/** The entity that webhooks are about, by the prefix of their types. */
export interface EventEntity {
  /** The name of the union of its webhooks: `InvoiceEvent`. */
  readonly name: string;
  /** The prefixes of the types, before the dot: `invoice`, or `event` and `events`. */
  readonly beginnings: readonly string[];
  readonly events: readonly WebhookEvent[];
}

/**
 * Groups webhooks by the prefix of their types, up to the first dot, so that each belongs to one entity. Grouping by
 * payload would separate `invoice.payment_failure` from the other webhooks about invoices.
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

/** Lists the prefixes of an entity: `` `event.` or `events.` ``. */
export function sayBeginnings({ beginnings }: EventEntity): string {
  return beginnings.map((beginning) => `\`${beginning}.\``).join(" or ");
}

function entityOf({ webhookType }: WebhookEvent): string {
  return `${pascalCase(singular(beginningOf(webhookType)))}Event`;
}

function beginningOf(webhookType: string): string {
  return webhookType.replace(/\..*/, "");
}
