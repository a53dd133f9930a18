import type { Check } from "./cryptography.ts";
import { keepValue } from "./kept-value.ts";
import { orElse, type Verdict } from "./verdict.ts";

/** Checks signatures with keys that are loaded on first use, and again if a signature matches none of them. */
export function keyRing<Signature>(load: () => Promise<readonly Check<Signature>[]>): Check<Signature> {
  const fits = keepValue("key_unavailable", load);
  return (signature, signed) =>
    fits((checks) => {
      const from = (index: number): Verdict => {
        const check = checks[index];
        return !!check && orElse(check(signature, signed), () => from(index + 1));
      };
      return from(0);
    });
}
