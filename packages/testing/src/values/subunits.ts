import { NotSimulated } from "../server/refusal.ts";

/** Currencies without a smaller unit: an amount of 100 is 100 yen. */
const whole = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "));
/** Currencies whose number of decimals differs between standards. */
const unclear = new Set("BHD CLF HUF IQD IRR JOD KWD LYD MGA MRO MRU OMR TND".split(" "));

/** How many of the smallest units, such as cents, a unit of a currency has. */
export function subunitsOf(currency: string): number {
  if (unclear.has(currency))
    throw new NotSimulated(`Amounts in ${currency} are not known exactly. Use a currency with cents in this test.`);
  return whole.has(currency) ? 1 : 100;
}
