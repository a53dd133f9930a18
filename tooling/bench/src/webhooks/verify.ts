import type { Delivery } from "./delivery.ts";

/** Resolves to the event of a delivery, or rejects. */
export type Verify = (delivery: Delivery) => Promise<unknown>;
