/** Result of a check. It is not a promise if the check is synchronous. */
export type Verdict = boolean | Promise<boolean>;

/** Returns a verdict, or the next one if it is false. Synchronous verdicts cause no promise, because each costs time. */
export function orElse(verdict: Verdict, next: () => Verdict): Verdict {
  return typeof verdict === "boolean" ? verdict || next() : firstYes(verdict, next);
}

async function firstYes(verdict: Promise<boolean>, next: () => Verdict): Promise<boolean> {
  return (await verdict) || next();
}
