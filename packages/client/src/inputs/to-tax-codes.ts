import type { Tax, TaxCodes } from "@lagokit/types";

/** The codes by which an input names taxes. */
export function toTaxCodes(taxes: readonly Tax[]): TaxCodes {
  return taxes.map(({ code }) => code);
}
