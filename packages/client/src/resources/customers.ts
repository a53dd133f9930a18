import type {
  CustomerCheckoutUrl,
  CustomerCreateInput,
  CustomerCurrentUsageQuery,
  CustomerExtended,
  CustomerListItem,
  CustomerListQuery,
  CustomerPastUsageQuery,
  CustomerProjectedUsage,
  CustomerProjectedUsageQuery,
  CustomerUsage,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { CustomerAppliedCoupons } from "./customer-applied-coupons.ts";
import { CustomerCreditNotes } from "./customer-credit-notes.ts";
import { CustomerInvoices } from "./customer-invoices.ts";
import { CustomerPaymentMethods } from "./customer-payment-methods.ts";
import { CustomerPaymentRequests } from "./customer-payment-requests.ts";
import { CustomerPayments } from "./customer-payments.ts";
import { CustomerSubscriptions } from "./customer-subscriptions.ts";
import { CustomerWallets } from "./customer-wallets.ts";

/** Customers: the companies or people that you bill, each identified by the external ID that you assign. */
export class Customers {
  readonly #core: LagoCore;
  /** The coupons applied to a customer. */
  readonly appliedCoupons: CustomerAppliedCoupons;
  /** The credit notes of a customer. */
  readonly creditNotes: CustomerCreditNotes;
  /** The invoices of a customer. */
  readonly invoices: CustomerInvoices;
  /** The payment methods of a customer. */
  readonly paymentMethods: CustomerPaymentMethods;
  /** The payment requests to a customer, for overdue invoices. */
  readonly paymentRequests: CustomerPaymentRequests;
  /** The payments of a customer. */
  readonly payments: CustomerPayments;
  /** The subscriptions of a customer. */
  readonly subscriptions: CustomerSubscriptions;
  /** The wallets of a customer, with prepaid credits. */
  readonly wallets: CustomerWallets;

  constructor(core: LagoCore) {
    this.#core = core;
    this.appliedCoupons = new CustomerAppliedCoupons(core);
    this.creditNotes = new CustomerCreditNotes(core);
    this.invoices = new CustomerInvoices(core);
    this.paymentMethods = new CustomerPaymentMethods(core);
    this.paymentRequests = new CustomerPaymentRequests(core);
    this.payments = new CustomerPayments(core);
    this.subscriptions = new CustomerSubscriptions(core);
    this.wallets = new CustomerWallets(core);
  }

  /**
   * Lists customers: `await` returns one page, `for await` iterates over all items.
   *
   * @throws LagoNotFoundError if one of the `billing_entity_codes` does not exist.
   *
   * Operation: `findAllCustomers`, `GET /customers`.
   */
  list(query?: CustomerListQuery, options?: RequestOptions): Page<CustomerListItem> {
    return this.#core.list("/customers", "customers", { query, options });
  }

  /**
   * Gets a customer with its taxes.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
   *
   * Operation: `findCustomer`, `GET /customers/{external_customer_id}`.
   */
  get(externalCustomerId: string, options?: RequestOptions): LagoPromise<CustomerExtended> {
    return this.#core.get("/customers/{external_customer_id}", "customer", {
      ids: [externalCustomerId],
      options,
    });
  }

  /**
   * Creates a customer, or updates the customer with this `external_id` (upsert). The call is retried, unless an entry
   * of `metadata` or `integration_customers` has no `id`: the API would create that entry again, or refuse it.
   *
   * An update keeps the values of fields left out of the input. `metadata` replaces the whole list: entries whose `id`
   * is missing from the list are deleted. `toMetadataInput` of `@lagokit/client/inputs` keeps the existing entries. A
   * Lago server without a license ignores `timezone` without an error, so check the result.
   *
   * Other clients call it `customers.update` or `customers.upsert`.
   *
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `createCustomer`, `POST /customers`.
   */
  create(input: CustomerCreateInput, options?: RequestOptions): LagoPromise<CustomerExtended> {
    return this.#core.post("/customers", "customer", { body: { customer: input }, resend: "write", options });
  }

  /**
   * Deletes a customer. Returns the deleted customer.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Billing ends in the background. Subscriptions are terminated, which can create final invoices. Draft invoices are
   * finalized. Coupons and wallets are terminated.
   *
   * Other clients call it `customers.destroy`.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
   *
   * Operation: `destroyCustomer`, `DELETE /customers/{external_customer_id}`.
   */
  delete(externalCustomerId: string, options?: RequestOptions): LagoPromise<CustomerExtended | undefined> {
    return this.#core.delete("/customers/{external_customer_id}", "customer", {
      ids: [externalCustomerId],
      options,
    });
  }

  /**
   * Gets a link to the customer portal.
   *
   * The link is signed and expires after 12 hours: get a new link for each visit, and do not store it.
   *
   * Other clients call it `customers.portal`, `portalSessions.create` or `billingPortal.sessions.create`.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
   *
   * Operation: `getCustomerPortalUrl`, `GET /customers/{external_customer_id}/portal_url`.
   */
  portalUrl(externalCustomerId: string, options?: RequestOptions): LagoPromise<string> {
    return this.#core.get("/customers/{external_customer_id}/portal_url", "customer.portal_url", {
      ids: [externalCustomerId],
      options,
    });
  }

  /**
   * Creates a checkout link: the payment provider's page where the customer sets up a payment method.
   *
   * The payment provider decides when the link expires. Each call creates another link, so the call is not retried once
   * the request may have been processed.
   *
   * Other clients call it `customers.checkout` or `customers.generateCheckoutUrl`.
   *
   * @throws LagoValidationError if the customer has no payment provider.
   *
   * Operation: `generateCustomerCheckoutURL`, `POST /customers/{external_customer_id}/checkout_url`.
   */
  checkoutUrl(externalCustomerId: string, options?: RequestOptions): LagoPromise<CustomerCheckoutUrl> {
    return this.#core.post("/customers/{external_customer_id}/checkout_url", "customer", {
      ids: [externalCustomerId],
      options,
    });
  }

  /**
   * Gets the current usage of a subscription: its usage in the current billing period, and the cost so far.
   *
   * Amounts are in cents; units are decimal strings. Recently sent events may not be counted yet. Lago's cloud has a
   * separate, higher rate limit for this operation.
   *
   * Other clients call it `customers.usage`, `subscriptions.usage` or `subscriptions.currentUsage`.
   *
   * @throws LagoMethodNotAllowedError if the subscription is not an active subscription of the customer.
   *
   * Operation: `findCustomerCurrentUsage`, `GET /customers/{external_customer_id}/current_usage`.
   */
  currentUsage(
    externalCustomerId: string,
    query: CustomerCurrentUsageQuery,
    options?: RequestOptions,
  ): LagoPromise<CustomerUsage> {
    return this.#core.get("/customers/{external_customer_id}/current_usage", "customer_usage", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }

  /**
   * Gets the projected usage of a subscription: its usage in the current billing period, and a projection to the end of
   * the period at the same rate.
   *
   * Amounts are in cents; units are decimal strings; fields prefixed with `projected_` are estimates.
   *
   * @throws LagoMethodNotAllowedError if the subscription is not an active subscription of the customer.
   *
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   *
   * Operation: `findCustomerProjectedUsage`, `GET /customers/{external_customer_id}/projected_usage`.
   */
  projectedUsage(
    externalCustomerId: string,
    query: CustomerProjectedUsageQuery,
    options?: RequestOptions,
  ): LagoPromise<CustomerProjectedUsage> {
    return this.#core.get("/customers/{external_customer_id}/projected_usage", "customer_projected_usage", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }

  /**
   * Lists the past usage of a subscription, by invoiced billing period, latest first: `await` returns one page,
   * `for await` iterates over all items.
   *
   * Amounts are in cents; units are decimal strings.
   *
   * Other clients call it `customers.usageHistory`.
   *
   * @throws LagoNotFoundError if no billable metric has the `billable_metric_code`.
   *
   * Operation: `findAllCustomerPastUsage`, `GET /customers/{external_customer_id}/past_usage`.
   */
  pastUsage(externalCustomerId: string, query: CustomerPastUsageQuery, options?: RequestOptions): Page<CustomerUsage> {
    return this.#core.list("/customers/{external_customer_id}/past_usage", "usage_periods", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
