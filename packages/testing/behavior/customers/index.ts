import type { Behavior } from "../behavior.ts";
import { lifecycle } from "./lifecycle.ts";
import { reads } from "./reads.ts";
import { refusals } from "./refusals.ts";

/** The behavior of customers. */
export const customers: readonly Behavior[] = [...lifecycle, ...reads, ...refusals];
