import type { Check } from "./cryptography.ts";
import { keepValue } from "./kept-value.ts";
import { orElse, type Verdict } from "./verdict.ts";

/** Checks signatures with keys that are imported when they are needed first, and again when a signature fits none. */
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
