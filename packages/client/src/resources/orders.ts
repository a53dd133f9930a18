import type { Order, OrderListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Orders: the results of signed order forms. */
export class Orders {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists orders, newest first: `await` returns one page, `for await` iterates over all items.
   *
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `findAllOrders`, `GET /orders`. Not available in Lago 1.46.0, only in later versions. Not documented
   * by Lago.
   */
  list(query?: OrderListQuery, options?: RequestOptions): Page<Order> {
    return this.#core.list("/orders", "orders", { query, options });
  }

  /**
   * Gets an order.
   *
   * @throws LagoNotFoundError if no order has this ID.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `findOrder`, `GET /orders/{lago_id}`. Not available in Lago 1.46.0, only in later versions. Not
   * documented by Lago.
   */
  get(orderId: string, options?: RequestOptions): LagoPromise<Order> {
    return this.#core.get("/orders/{lago_id}", "order", { ids: [orderId], options });
  }
}
