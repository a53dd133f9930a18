import type { Order, OrderListQuery } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";
import type { QueryWithDates } from "../core/with-dates.ts";

/** What customers have ordered by signing order forms. */
export class Orders {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists orders, newest first: one page when awaited, every one when iterated.
   *
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `findAllOrders`, `GET /orders`. After Lago 1.46.0. Not in Lago's own document.
   */
  list(query?: QueryWithDates<OrderListQuery>, options?: RequestOptions): Page<Order> {
    return this.#http.list("/orders", "orders", { query, options });
  }

  /**
   * Gets an order.
   *
   * @throws LagoNotFoundError if no order has this id.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `findOrder`, `GET /orders/{lago_id}`. After Lago 1.46.0. Not in Lago's own document.
   */
  get(orderId: string, options?: RequestOptions): Promise<Order> {
    return this.#http.get("/orders/{lago_id}", "order", { ids: [orderId], options });
  }
}
