import type { Fee } from "@lagokit/types";
import type { QueryName } from "../../operation.ts";
import type { Query } from "../../server/query.ts";
import { invalid } from "../../server/refusal.ts";
import { isVisible } from "../../state/invoices.ts";
import { invoiceTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

type FeeQuery = Query<QueryName<"findAllFees">>;
type Filter = (fee: Fee) => boolean;

const types: readonly string[] = ["charge", "add_on", "subscription", "credit", "commitment", "fixed_charge"];
const statuses: readonly string[] = ["pending", "succeeded", "failed", "refunded"];
const times = ["created_at", "failed_at", "refunded_at", "succeeded_at"] as const;

/** Returns whether a fee fulfills all filters of a query. */
export function feeFilter(world: World, query: FeeQuery): Filter {
  refuseUnknown("fee_type", query.text("fee_type"), types);
  refuseUnknown("payment_status", query.text("payment_status"), statuses);
  const filters = [
    equals(query.text("external_customer_id"), (fee) => customerOf(world, fee)),
    equals(query.text("external_subscription_id"), (fee) => fee.external_subscription_id),
    equals(query.text("currency")?.toUpperCase(), (fee) => fee.amount_currency),
    equals(query.text("fee_type"), ({ item }) => item.type),
    equals(query.text("payment_status"), (fee) => fee.payment_status),
    equals(query.text("event_transaction_id"), (fee) => fee.event_transaction_id),
    equals(query.text("billable_metric_code"), ({ item }) => item.item_type === "BillableMetric" && item.code),
    ...times.map((name) => inRange(query, name)),
  ].filter((filter) => filter !== undefined);
  return (fee) => isListed(world, fee) && filters.every((filter) => filter(fee));
}

function refuseUnknown(name: string, value: string | undefined, known: readonly string[]): void {
  if (value !== undefined && !known.includes(value)) throw invalid({ [name]: ["value_is_invalid"] });
}

function equals(expected: string | undefined, read: (fee: Fee) => unknown): Filter | undefined {
  return expected === undefined ? undefined : (fee) => read(fee) === expected;
}

/** Fees of one-off invoices name no customer, but are found by that of their invoice. */
function customerOf(world: World, fee: Fee): string | null | undefined {
  return fee.external_customer_id ?? world.table(invoiceTable).get(fee.lago_invoice_id ?? "")?.customer.external_id;
}

function isListed(world: World, { lago_invoice_id: id }: Fee): boolean {
  const invoice = world.table(invoiceTable).get(id ?? "");
  return invoice === undefined || isVisible(invoice);
}

function inRange(query: FeeQuery, name: (typeof times)[number]): Filter | undefined {
  const [from, to] = [query.text(`${name}_from`), query.text(`${name}_to`)].map((text) => Date.parse(text ?? ""));
  if (Number.isNaN(from) && Number.isNaN(to)) return undefined;
  return (fee) => {
    const time = Date.parse(fee[name] ?? "");
    return !Number.isNaN(time) && !(time < Number(from)) && !(time > Number(to));
  };
}
