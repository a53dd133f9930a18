import type { Tax, TaxCodes } from "@lagokit/types";

/** Returns the codes of taxes, as an input has them. */
export function toTaxCodes(taxes: readonly Tax[]): TaxCodes {
  return taxes.map(({ code }) => code);
}
