import type { OrderForm, OrderFormListQuery, OrderFormSignInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Order forms: approved quotes for customers to sign. */
export class OrderForms {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists order forms, newest first: `await` returns one page, `for await` iterates over all items.
   *
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `findAllOrderForms`, `GET /order_forms`. Not available in Lago 1.46.0, only in later versions. Not
   * documented by Lago.
   */
  list(query?: OrderFormListQuery, options?: RequestOptions): Page<OrderForm> {
    return this.#core.list("/order_forms", "order_forms", { query, options });
  }

  /**
   * Gets an order form.
   *
   * @throws LagoNotFoundError if no order form has this ID.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `findOrderForm`, `GET /order_forms/{lago_id}`. Not available in Lago 1.46.0, only in later versions.
   * Not documented by Lago.
   */
  get(orderFormId: string, options?: RequestOptions): LagoPromise<OrderForm> {
    return this.#core.get("/order_forms/{lago_id}", "order_form", { ids: [orderFormId], options });
  }

  /**
   * Marks an order form as signed, and creates its order.
   *
   * The call is not retried once the request may have been processed. After a `LagoConnectionError` or a
   * `LagoTimeoutError`, get the order form: its `status` says whether it was signed.
   *
   * Other clients call it `orderForms.sign`.
   *
   * @throws LagoNotFoundError if no order form has this ID.
   * @throws LagoValidationError if its state does not allow it, or a field is invalid; see `fields`.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `markOrderFormAsSigned`, `POST /order_forms/{lago_id}/mark_as_signed`. Not available in Lago 1.46.0,
   * only in later versions. Not documented by Lago.
   */
  markAsSigned(orderFormId: string, input?: OrderFormSignInput, options?: RequestOptions): LagoPromise<OrderForm> {
    return this.#core.post("/order_forms/{lago_id}/mark_as_signed", "order_form", {
      ids: [orderFormId],
      body: input && { order_form: input },
      resend: "never",
      options,
    });
  }

  /**
   * Voids an unsigned order form, permanently. The call is not retried once the request may have been processed.
   *
   * @throws LagoNotFoundError if no order form has this ID.
   * @throws LagoValidationError if its state does not allow it.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `voidOrderForm`, `POST /order_forms/{lago_id}/void`. Not available in Lago 1.46.0, only in later
   * versions. Not documented by Lago.
   */
  void(orderFormId: string, options?: RequestOptions): LagoPromise<OrderForm> {
    return this.#core.post("/order_forms/{lago_id}/void", "order_form", {
      ids: [orderFormId],
      resend: "never",
      options,
    });
  }
}
