import { NotSimulated } from "../server/refusal.ts";
import { currencyExponent } from "../state/currency-exponent.ts";

/** Currencies whose number of decimals differs between standards. */
const unclear: ReadonlySet<string> = new Set(["CLF", "IQD", "IRR", "LYD", "MGA", "MRO", "MRU"]);

/** How many of the smallest units, such as cents, a unit of a currency has. */
export function subunitsOf(currency: string): number {
  if (unclear.has(currency))
    throw new NotSimulated(`Amounts in ${currency} are not known exactly. Use a currency with cents in this test.`);
  return 10 ** currencyExponent(currency);
}
