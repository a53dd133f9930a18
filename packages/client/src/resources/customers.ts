import type {
  components,
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

/** What a customer used in one billing period of the past. */
export type CustomerPastUsage = components["schemas"]["CustomerPastUsage"]["usage_periods"][number];

/** Who is billed, by the external id that you gave. */
export class Customers {
  readonly #core: LagoCore;
  /** The coupons that apply to a customer. */
  readonly appliedCoupons: CustomerAppliedCoupons;
  /** The credit notes of a customer. */
  readonly creditNotes: CustomerCreditNotes;
  /** The invoices of a customer. */
  readonly invoices: CustomerInvoices;
  /** The cards and accounts that a customer pays with. */
  readonly paymentMethods: CustomerPaymentMethods;
  /** The requests to a customer to pay overdue invoices. */
  readonly paymentRequests: CustomerPaymentRequests;
  /** The payments of a customer. */
  readonly payments: CustomerPayments;
  /** The subscriptions of a customer. */
  readonly subscriptions: CustomerSubscriptions;
  /** The prepaid credits of a customer. */
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
   * Lists customers: one page when awaited, every one when iterated.
   *
   * @throws LagoNotFoundError if one of the `billing_entity_codes` is not known.
   *
   * Operation: `findAllCustomers`, `GET /customers`.
   */
  list(query?: CustomerListQuery, options?: RequestOptions): Page<CustomerListItem> {
    return this.#core.list("/customers", "customers", { query, options });
  }

  /**
   * Gets a customer with its taxes.
   *
   * @throws LagoNotFoundError if no customer has this external id.
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
   * Creates a customer, or updates the one that has this `external_id` already: an upsert, which is why it is retried.
   *
   * In an update, a field that is left out stays as it was. `metadata` is taken as the whole list: entries that are not
   * in it, by their `id`, are deleted.
   *
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `createCustomer`, `POST /customers`.
   */
  create(input: CustomerCreateInput, options?: RequestOptions): LagoPromise<CustomerExtended> {
    return this.#core.post("/customers", "customer", { body: { customer: input }, resend: "safe", options });
  }

  /**
   * Deletes a customer, and gives it as it was.
   *
   * What it had ends in the background: its subscriptions are terminated, which can bill them a last time, its draft
   * invoices are finalised, and its coupons and wallets are terminated.
   *
   * @throws LagoNotFoundError if no customer has this external id.
   *
   * Operation: `destroyCustomer`, `DELETE /customers/{external_customer_id}`.
   */
  delete(externalCustomerId: string, options?: RequestOptions): LagoPromise<CustomerExtended> {
    return this.#core.delete("/customers/{external_customer_id}", "customer", {
      ids: [externalCustomerId],
      options,
    });
  }

  /**
   * Gets a link to the customer's own portal.
   *
   * It is signed and expires after 12 hours: get one per visit, and never store it.
   *
   * @throws LagoNotFoundError if no customer has this external id.
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
   * Makes a link to the page of the payment provider where the customer sets up how it pays.
   *
   * It is the provider's and expires by the provider's rules. Each call makes another one, so it is not retried.
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
   * Gets what a subscription has used in the billing period that is under way, and what it costs so far.
   *
   * Amounts are in cents, units are decimal strings. Events that were just sent may not be counted yet. It has a rate
   * limit of its own in the cloud, higher than that of other calls.
   *
   * @throws LagoMethodNotAllowedError if the subscription is not an active one of the customer's.
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
   * Gets what a subscription has used in the billing period that is under way, and what that comes to by the end of the
   * period if it goes on the same way.
   *
   * Amounts are in cents, units are decimal strings; the `projected_` ones are an estimate.
   *
   * @throws LagoMethodNotAllowedError if the subscription is not an active one of the customer's.
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
   * Lists what a subscription used in the billing periods that were invoiced, the latest first.
   *
   * Amounts are in cents, units are decimal strings.
   *
   * @throws LagoNotFoundError if no billable metric has the `billable_metric_code`.
   *
   * Operation: `findAllCustomerPastUsage`, `GET /customers/{external_customer_id}/past_usage`.
   */
  pastUsage(
    externalCustomerId: string,
    query: CustomerPastUsageQuery,
    options?: RequestOptions,
  ): Page<CustomerPastUsage> {
    return this.#core.list("/customers/{external_customer_id}/past_usage", "usage_periods", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
