import type { Misuse } from "./misuse.ts";

/** What a timer can hold; a longer one fires at once. */
const longest = 2_147_483_647;

/** Refuses a timeout that no timer keeps. */
export function checkTimeout(timeout: number, Misuse: Misuse): number {
  if (timeout > 0 && timeout <= longest) return timeout;
  throw new Misuse("timeout", `must be a number of milliseconds, more than 0 and at most ${longest}.`);
}
