/** What a check comes to, at once where it can be. */
export type Verdict = boolean | Promise<boolean>;

/** Gives a verdict, or the next one if that is no. A promise is made only where there is one: each costs time. */
export function orElse(verdict: Verdict, next: () => Verdict): Verdict {
  return typeof verdict === "boolean" ? verdict || next() : firstYes(verdict, next);
}

async function firstYes(verdict: Promise<boolean>, next: () => Verdict): Promise<boolean> {
  return (await verdict) || next();
}
