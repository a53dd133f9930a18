import type { Fault } from "../lago/fault.ts";
import type { Random } from "./random.ts";

/** What Lago does while a process is killed. */
export const variants = ["up", "down", "response lost", "429", "1 % refused"] as const;
export type Variant = (typeof variants)[number];

/** The code of events that Lago refuses. */
export const refusedCode = "refused";

/** Draws what happens to the next request. */
export function drawFault(variant: Variant, random: Random): Fault | undefined {
  if (variant === "down") return "reset";
  if (variant === "response lost") return random.chance(0.5) ? "lost" : undefined;
  if (variant !== "429" || !random.chance(0.3)) return undefined;
  return { status: 429, body: { status: 429, error: "Too Many Requests" }, headers: { "retry-after": "1" } };
}
