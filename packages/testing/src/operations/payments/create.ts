import type { Payment } from "@lagokit/types";
import { recordPayment, settlePayments } from "../../billing/record-payment.ts";
import type { RequestBody } from "../../operation.ts";
import { inEnvelope } from "../../server/call.ts";
import { FieldErrors, isBlank } from "../../server/field-errors.ts";
import { forbidden, invalid, NotSimulated } from "../../server/refusal.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { findInvoice } from "../../state/invoices.ts";
import { dueAmount } from "../../views/invoice.ts";
import { parseIsoTime } from "../../values/iso-time.ts";
import { toTimestamp, type World } from "../../world/world.ts";

type Input = RequestBody<"createPayment">["payment"];

const maximumReferenceLength = 40;

/** Records a payment that was made outside Lago. */
export function createPayment(world: World, body: RequestBody<"createPayment">): Payment {
  const input = inEnvelope(body, "payment");
  const { amount_cents: amount, reference } = input;
  if (isBlank(input.invoice_id)) throw invalid({ invoice_id: ["value_is_mandatory"] });
  if (!Number.isInteger(amount) || amount <= 0) throw invalid({ amount_cents: ["invalid_value"] });
  const invoice = findInvoice(world, input.invoice_id);
  if (!world.license || invoice.status !== "finalized") throw forbidden("feature_unavailable");
  const created_at = paidAt(world, input);
  refuseInvalid(invoice, input);
  const fields = { amount_cents: amount, reference, created_at } as const;
  const payment = recordPayment(world, invoice, {
    ...fields,
    type: "manual",
    status: "succeeded",
    payment_status: "succeeded",
  });
  settlePayments(world, invoice);
  return payment;
}

function paidAt(world: World, { paid_at: text }: Input): string {
  if (isBlank(text)) return world.timestamp();
  const time = parseIsoTime(text);
  if (time === undefined) throw invalid({ paid_at: ["invalid_date"] });
  return toTimestamp(time);
}

function refuseInvalid(invoice: InvoiceRow, { amount_cents: amount, reference }: Input): void {
  const isPrepaid = invoice.invoice_type === "credit";
  if (isPrepaid && amount !== invoice.total_amount_cents) throw invalid({ amount_cents: ["invalid_amount"] });
  if (isPrepaid && invoice.onPayment === undefined)
    throw new NotSimulated("Payments of prepaid credits are missing. Settle the top-up with `fake.settleTopUp`.");
  const tooMuch = amount > dueAmount(invoice);
  new FieldErrors()
    .require({ reference })
    .add("reference", "value_is_too_long", (reference ?? "").length > maximumReferenceLength)
    .add("amount_cents", "value_is_out_of_range", tooMuch)
    .refuse();
}
