import type { Cases } from "../case.ts";

/** The cases of `lago.orders`. */
export const orders = {
  findAllOrders: (lago, { query, options }) => lago.orders.list(query, options),
  findOrder: (lago, { path, options }) => lago.orders.get(path.lago_id, options),
} satisfies Cases<"findAllOrders" | "findOrder">;
