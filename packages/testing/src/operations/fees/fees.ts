import type { Fee } from "@lagokit/types";
import type { RequestBody } from "../../operation.ts";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { invalid, notAllowed, notFound } from "../../server/refusal.ts";
import { feeTable } from "../../state/tables.ts";
import { feeInInvoice, feeWithTaxes } from "../../views/fee.ts";
import type { World } from "../../world/world.ts";
import { feeFilter } from "./filter.ts";

/** The operations of fees. */
export const fees: Handlers<"deleteFee" | "findAllFees" | "findFee" | "updateFee"> = {
  findAllFees({ world, query }) {
    // Fees are listed with the oldest first, unlike most objects.
    const { rows, meta } = pageOf(query, world.table(feeTable).where(feeFilter(world, query)));
    return { fees: rows.map((fee) => feeWithTaxes(fee)), meta };
  },
  findFee: ({ world, path }) => ({ fee: feeWithTaxes(findFee(world, path.lago_id)) }),
  updateFee({ world, path, body }) {
    const fee = findFee(world, path.lago_id);
    return { fee: feeWithTaxes(world.table(feeTable).change(fee, statusFields(world, fee, body))) };
  },
  deleteFee({ world, path }) {
    const fee = findFee(world, path.lago_id);
    refuseInvoiced(fee);
    world.table(feeTable).delete(fee);
    return { fee: feeInInvoice(fee) };
  },
};

function findFee(world: World, id: string): Fee {
  const fee = world.table(feeTable).get(id);
  if (fee === undefined) throw notFound("fee");
  return fee;
}

/** A fee on an invoice has the payment status of the invoice. */
function refuseInvoiced({ lago_invoice_id: invoiceId }: Fee): void {
  if (invoiceId !== null) throw notAllowed("invoiced_fee");
}

const statuses: ReadonlySet<unknown> = new Set(["pending", "succeeded", "failed", "refunded"]);

/** A status sets its own time, and clears the others. */
function statusFields(world: World, fee: Fee, body: RequestBody<"updateFee">): Partial<Fee> {
  const { payment_status: status } = inEnvelope(body, "fee");
  if (status === undefined) return {};
  refuseInvoiced(fee);
  if (!statuses.has(status)) throw invalid({ payment_status: ["value_is_invalid"] });
  const time = (expected: string): string | null => (status === expected ? world.timestamp() : null);
  return {
    payment_status: status,
    succeeded_at: time("succeeded"),
    failed_at: time("failed"),
    refunded_at: time("refunded"),
  };
}
