import type { InvoiceMetadata } from "@lagokit/types";
import { changePaymentStatus } from "../../billing/payment-status.ts";
import type { RequestBody } from "../../operation.ts";
import { inEnvelope } from "../../server/call.ts";
import { FieldErrors } from "../../server/field-errors.ts";
import { invalid, notAllowed } from "../../server/refusal.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { changeInvoice } from "../../state/invoices.ts";
import type { World } from "../../world/world.ts";

type Input = RequestBody<"updateInvoice">["invoice"];
type Entry = NonNullable<Input["metadata"]>[number];

const statuses: ReadonlySet<unknown> = new Set(["pending", "succeeded", "failed"]);
const maximumEntries = 5;
const maximumKeyLength = 20;

/** Changes the payment status and the metadata of an invoice. A status moves no money: what is due stays. */
export function updateInvoice(world: World, invoice: InvoiceRow, body: RequestBody<"updateInvoice">): InvoiceRow {
  const input = inEnvelope(body, "invoice");
  refuseInvalid(invoice, input);
  const metadata = input.metadata == null ? undefined : replaceMetadata(world, invoice, input.metadata);
  const { payment_status: status } = input;
  const paid = status === undefined ? invoice : changePaymentStatus(world, invoice, { payment_status: status });
  return changeInvoice(world, paid, metadata === undefined ? {} : { metadata });
}

function refuseInvalid(invoice: InvoiceRow, { metadata, payment_status: status }: Input): void {
  const isDraft = invoice.status === "draft";
  if (isDraft && metadata != null) throw notAllowed("metadata_on_draft_invoice");
  if (status !== undefined && !statuses.has(status)) throw invalid({ payment_status: ["value_is_invalid"] });
  if ((metadata?.length ?? 0) > maximumEntries) throw invalid({ metadata: ["invalid_count"] });
  if (isDraft && status !== undefined && status !== invoice.payment_status)
    throw notAllowed("payment_status_update_on_draft_invoice");
}

/** The entries of the request replace all others. Lago checks each entry while the old ones still exist. */
function replaceMetadata(world: World, { metadata: old }: InvoiceRow, entries: readonly Entry[]): InvoiceMetadata[] {
  const all = [...old];
  const ids = entries.map((entry) => {
    const index = all.findIndex(({ lago_id: id }) => id !== undefined && id === entry.id);
    const row = toRow(world, entry, all[index]);
    refuseInvalidEntry(row, all);
    all.splice(index === -1 ? all.length : index, 1, row);
    return row.lago_id;
  });
  const kept = new Set(ids);
  return all.filter(({ lago_id: id }) => kept.has(id));
}

function toRow(world: World, { key, value }: Entry, old: InvoiceMetadata | undefined): InvoiceMetadata {
  return {
    lago_id: old?.lago_id ?? world.newId(),
    key: key ?? old?.key ?? "",
    value: value ?? old?.value ?? "",
    created_at: old?.created_at ?? world.timestamp(),
  };
}

function refuseInvalidEntry({ lago_id: id, key = "", value }: InvoiceMetadata, all: readonly InvoiceMetadata[]): void {
  const isTaken = all.some((other) => other.key === key && other.lago_id !== id);
  new FieldErrors()
    .require({ key, value })
    .add("key", "value_already_exist", isTaken)
    .add("key", "value_is_too_long", key.length > maximumKeyLength)
    .refuse();
}
