import type { Behavior } from "../behavior.ts";
import { change } from "./change.ts";
import { lifecycle } from "./lifecycle.ts";
import { start } from "./start.ts";

/** The behavior of subscriptions. */
export const subscriptions: readonly Behavior[] = [...lifecycle, ...start, ...change];
