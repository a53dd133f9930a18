import type { Cases } from "../case.ts";

/** The cases of `lago.customers`. */
export const customers = {
  findAllCustomers: (lago, { query, options }) => lago.customers.list(query, options),
  findCustomer: (lago, { path, options }) => lago.customers.get(path.external_customer_id, options),
  createCustomer: (lago, { body, options }) => lago.customers.create(body.customer, options),
  destroyCustomer: (lago, { path, options }) => lago.customers.delete(path.external_customer_id, options),
  getCustomerPortalUrl: (lago, { path, options }) => lago.customers.portalUrl(path.external_customer_id, options),
  generateCustomerCheckoutURL: (lago, { path, options }) =>
    lago.customers.checkoutUrl(path.external_customer_id, options),
  findCustomerCurrentUsage: (lago, { path, query, options }) =>
    lago.customers.currentUsage(path.external_customer_id, query, options),
  findCustomerProjectedUsage: (lago, { path, query, options }) =>
    lago.customers.projectedUsage(path.external_customer_id, query, options),
  findAllCustomerPastUsage: (lago, { path, query, options }) =>
    lago.customers.pastUsage(path.external_customer_id, query, options),
  findAllCustomerAppliedCoupons: (lago, { path, query, options }) =>
    lago.customers.appliedCoupons.list(path.external_customer_id, query, options),
  deleteAppliedCoupon: (lago, { path, options }) =>
    lago.customers.appliedCoupons.delete(path.external_customer_id, path.applied_coupon_id, options),
  findAllCustomerCreditNotes: (lago, { path, query, options }) =>
    lago.customers.creditNotes.list(path.external_customer_id, query, options),
  findAllCustomerInvoices: (lago, { path, query, options }) =>
    lago.customers.invoices.list(path.external_customer_id, query, options),
  findAllCustomersPaymentMethods: (lago, { path, query, options }) =>
    lago.customers.paymentMethods.list(path.external_customer_id, query, options),
  destroyPaymentMethod: (lago, { path, options }) =>
    lago.customers.paymentMethods.delete(path.external_customer_id, path.lago_id, options),
  paymentMethodSetAsDefault: (lago, { path, options }) =>
    lago.customers.paymentMethods.setAsDefault(path.external_customer_id, path.lago_id, options),
  findAllCustomerPaymentRequests: (lago, { path, query, options }) =>
    lago.customers.paymentRequests.list(path.external_customer_id, query, options),
  findAllCustomerPayments: (lago, { path, query, options }) =>
    lago.customers.payments.list(path.external_customer_id, query, options),
  findAllCustomerSubscriptions: (lago, { path, query, options }) =>
    lago.customers.subscriptions.list(path.external_customer_id, query, options),
  findAllCustomerWallets: (lago, { path, query, options }) =>
    lago.customers.wallets.list(path.external_customer_id, query, options),
  findCustomerWallet: (lago, { path, options }) =>
    lago.customers.wallets.get(path.external_customer_id, path.code, options),
  createCustomerWallet: (lago, { path, body, options }) =>
    lago.customers.wallets.create(path.external_customer_id, body.wallet, options),
  updateCustomerWallet: (lago, { path, body, options }) =>
    lago.customers.wallets.update(path.external_customer_id, path.code, body.wallet, options),
  destroyCustomerWallet: (lago, { path, options }) =>
    lago.customers.wallets.delete(path.external_customer_id, path.code, options),
  getCustomerWalletAlerts: (lago, { path, query, options }) =>
    lago.customers.wallets.alerts.list(path.external_customer_id, path.wallet_code, query, options),
  getCustomerWalletAlert: (lago, { path, options }) =>
    lago.customers.wallets.alerts.get(path.external_customer_id, path.wallet_code, path.code, options),
  createCustomerWalletAlert: (lago, { path, body, options }) =>
    "alert" in body
      ? lago.customers.wallets.alerts.create(path.external_customer_id, path.wallet_code, body.alert, options)
      : lago.customers.wallets.alerts.createAll(path.external_customer_id, path.wallet_code, body.alerts, options),
  updateCustomerWalletAlert: (lago, { path, body, options }) =>
    lago.customers.wallets.alerts.update(path.external_customer_id, path.wallet_code, path.code, body.alert, options),
  deleteCustomerWalletAlert: (lago, { path, options }) =>
    lago.customers.wallets.alerts.delete(path.external_customer_id, path.wallet_code, path.code, options),
  deleteAllCustomerWalletAlerts: (lago, { path, options }) =>
    lago.customers.wallets.alerts.deleteAll(path.external_customer_id, path.wallet_code, options),
  replaceCustomerWalletMetadata: (lago, { path, body, options }) =>
    lago.customers.wallets.metadata.replace(path.external_customer_id, path.wallet_code, body.metadata, options),
  mergeCustomerWalletMetadata: (lago, { path, body, options }) =>
    lago.customers.wallets.metadata.merge(path.external_customer_id, path.wallet_code, body.metadata, options),
  deleteAllCustomerWalletMetadata: (lago, { path, options }) =>
    lago.customers.wallets.metadata.deleteAll(path.external_customer_id, path.wallet_code, options),
  deleteCustomerWalletMetadataKey: (lago, { path, options }) =>
    lago.customers.wallets.metadata.deleteKey(path.external_customer_id, path.wallet_code, path.key, options),
} satisfies Cases<
  | "findAllCustomers"
  | "findCustomer"
  | "createCustomer"
  | "destroyCustomer"
  | "getCustomerPortalUrl"
  | "generateCustomerCheckoutURL"
  | "findCustomerCurrentUsage"
  | "findCustomerProjectedUsage"
  | "findAllCustomerPastUsage"
  | "findAllCustomerAppliedCoupons"
  | "deleteAppliedCoupon"
  | "findAllCustomerCreditNotes"
  | "findAllCustomerInvoices"
  | "findAllCustomersPaymentMethods"
  | "destroyPaymentMethod"
  | "paymentMethodSetAsDefault"
  | "findAllCustomerPaymentRequests"
  | "findAllCustomerPayments"
  | "findAllCustomerSubscriptions"
  | "findAllCustomerWallets"
  | "findCustomerWallet"
  | "createCustomerWallet"
  | "updateCustomerWallet"
  | "destroyCustomerWallet"
  | "getCustomerWalletAlerts"
  | "getCustomerWalletAlert"
  | "createCustomerWalletAlert"
  | "updateCustomerWalletAlert"
  | "deleteCustomerWalletAlert"
  | "deleteAllCustomerWalletAlerts"
  | "replaceCustomerWalletMetadata"
  | "mergeCustomerWalletMetadata"
  | "deleteAllCustomerWalletMetadata"
  | "deleteCustomerWalletMetadataKey"
>;
