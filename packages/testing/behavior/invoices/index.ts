import type { Behavior } from "../behavior.ts";
import { oneOffInvoices } from "./one-off.ts";

/** The behavior of invoices. */
export const invoices: readonly Behavior[] = [...oneOffInvoices];
