import type { CustomerUsage, Fee } from "@lagokit/types";
import { Big } from "big.js";
import type { QueryName } from "../../operation.ts";
import { type Page, pageOf } from "../../server/page.ts";
import type { Query } from "../../server/query.ts";
import { invalid, notFound, NotSimulated } from "../../server/refusal.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { feesOf } from "../../state/invoices.ts";
import { billableMetricTable, findBillableMetric, invoiceTable, planTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { presentCharges, type UsagePart } from "./present-charges.ts";

type PastUsageQuery = Query<QueryName<"findAllCustomerPastUsage">>;

/** The usage in the invoices of a subscription, the latest period first. `app/queries/past_usage_query.rb`. */
export function listPastUsage(world: World, externalCustomerId: string, query: PastUsageQuery) {
  const subscription = query.text("external_subscription_id");
  const code = query.text("billable_metric_code");
  if (subscription === undefined) throw invalid({ external_subscription_id: ["value_is_mandatory"] });
  if (code !== undefined && world.table(billableMetricTable).byKey(code) === undefined)
    throw notFound("billable_metric");
  const { rows, meta } = limitedPage(query, periodsOf(world, externalCustomerId, subscription));
  return { usage_periods: rows.map((row) => presentPeriod(world, row, code)), meta };
}

interface InvoicedPeriod {
  readonly invoice: InvoiceRow;
  readonly subscription: string;
  readonly from: string;
  readonly to: string;
}

function periodsOf(world: World, externalCustomerId: string, subscription: string): InvoicedPeriod[] {
  return world
    .table(invoiceTable)
    .where(({ customer }) => customer.external_id === externalCustomerId)
    .flatMap((invoice) =>
      (invoice.billing_periods ?? []).flatMap(
        ({ external_subscription_id: id, charges_from_datetime: from, charges_to_datetime: to }) =>
          id === subscription && from !== null && to !== null ? [{ invoice, subscription, from, to }] : [],
      ),
    )
    .toSorted((one, other) => Date.parse(other.from) - Date.parse(one.from));
}

/** `periods_count` replaces the size of the page. */
function limitedPage(query: PastUsageQuery, all: readonly InvoicedPeriod[]): Page<InvoicedPeriod> {
  const count = query.number("periods_count");
  const page = pageOf(query, all);
  if (count === undefined) return page;
  if (page.meta.current_page > 1)
    throw new NotSimulated("Pages are not known with `periods_count`. Leave out one of them.");
  const pages = Math.ceil(all.length / count);
  return {
    rows: page.rows.slice(0, count),
    meta: { ...page.meta, next_page: pages > 1 ? 2 : null, total_pages: pages },
  };
}

function presentPeriod(
  world: World,
  { invoice, subscription, from, to }: InvoicedPeriod,
  code?: string,
): CustomerUsage {
  const fees = feesOf(world, invoice);
  const taxes = fees.reduce((total, { taxes_amount_cents: amount }) => total + amount, 0);
  const parts = fees
    .filter(({ item, external_subscription_id: id }) => item.type === "charge" && id === subscription)
    .filter(({ item }) => code === undefined || item.code === code)
    .map((fee) => partOf(world, fee));
  return {
    from_datetime: from,
    to_datetime: to,
    issuing_date: invoice.issuing_date,
    currency: invoice.currency,
    amount_cents: invoice.fees_amount_cents,
    total_amount_cents: invoice.fees_amount_cents + taxes,
    taxes_amount_cents: taxes,
    lago_invoice_id: invoice.lago_id,
    charges_usage: presentCharges(parts, invoice.currency),
  };
}

function partOf(world: World, fee: Fee): UsagePart {
  const plans = world.table(planTable).where();
  const charge = plans.flatMap(({ charges }) => charges).find(({ lago_id: id }) => id === fee.lago_charge_id);
  if (charge === undefined)
    throw new NotSimulated(
      `The charge of the fee ${fee.lago_id} is no longer in its plan. Leave it there in this test.`,
    );
  return {
    charge,
    metric: findBillableMetric(world, charge.lago_billable_metric_id),
    filter: charge.filters.find(({ lago_id: id }) => id === fee.lago_charge_filter_id),
    group: fee.item.grouped_by,
    units: new Big(fee.units),
    count: fee.events_count ?? 0,
    amountCents: fee.amount_cents,
  };
}
