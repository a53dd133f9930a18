import type { Behavior } from "../behavior.ts";
import { invoiceLists } from "./lists.ts";
import { oneOffInvoices } from "./one-off.ts";
import { paymentStatus } from "./payment-status.ts";
import { transitions } from "./transitions.ts";

/** The behavior of invoices. */
export const invoices: readonly Behavior[] = [...oneOffInvoices, ...invoiceLists, ...paymentStatus, ...transitions];
