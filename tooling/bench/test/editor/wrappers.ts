import type { Client } from "./hover-case.ts";

/** A module of thirty functions around the calls of a client. Each function exports the result of a call. */
export const wrappers: Readonly<Record<Client, string>> = {
  lagokit: `
import { Lago } from "@lagokit/client";
const lago = new Lago();
export const getCustomer = (id: string) => lago.customers.get(id);
export const listCustomers = () => lago.customers.list();
export const createCustomer = (id: string, name: string) => lago.customers.create({ external_id: id, name });
export const renameCustomer = (id: string, name: string) => lago.customers.create({ external_id: id, name });
export const deleteCustomer = (id: string) => lago.customers.delete(id);
export const openPortal = (id: string) => lago.customers.portalUrl(id);
export const getSubscription = (id: string) => lago.subscriptions.get(id);
export const listSubscriptions = (customer: string) => lago.customers.subscriptions.list(customer);
export const subscribe = (customer: string, id: string, plan: string) =>
  lago.subscriptions.create({ external_customer_id: customer, external_id: id, plan_code: plan });
export const renameSubscription = (id: string, name: string) => lago.subscriptions.update(id, { name });
export const endSubscription = (id: string) => lago.subscriptions.delete(id);
export const getPlan = (code: string) => lago.plans.get(code);
export const listPlans = () => lago.plans.list();
export const deletePlan = (code: string) => lago.plans.delete(code);
export const getInvoice = (id: string) => lago.invoices.get(id);
export const listInvoices = (customer: string) => lago.customers.invoices.list(customer);
export const finalizeInvoice = (id: string) => lago.invoices.finalize(id);
export const voidInvoice = (id: string) => lago.invoices.void(id);
export const payInvoice = (id: string) => lago.invoices.paymentUrl(id);
export const getCreditNote = (id: string) => lago.creditNotes.get(id);
export const listCreditNotes = () => lago.creditNotes.list();
export const voidCreditNote = (id: string) => lago.creditNotes.void(id);
export const getCoupon = (code: string) => lago.coupons.get(code);
export const listCoupons = () => lago.coupons.list();
export const deleteCoupon = (code: string) => lago.coupons.delete(code);
export const getPayment = (id: string) => lago.payments.get(id);
export const listPayments = () => lago.payments.list();
export const getTax = (code: string) => lago.taxes.get(code);
export const listTaxes = () => lago.taxes.list();
export const sendEvent = (code: string, subscription: string) =>
  lago.events.send({ code, external_subscription_id: subscription });
`,
  stripe: `
import Stripe from "stripe";
const stripe = new Stripe("");
export const getCustomer = (id: string) => stripe.customers.retrieve(id);
export const listCustomers = () => stripe.customers.list();
export const createCustomer = (email: string, name: string) => stripe.customers.create({ email, name });
export const renameCustomer = (id: string, name: string) => stripe.customers.update(id, { name });
export const deleteCustomer = (id: string) => stripe.customers.del(id);
export const openPortal = (id: string) => stripe.billingPortal.sessions.create({ customer: id });
export const getSubscription = (id: string) => stripe.subscriptions.retrieve(id);
export const listSubscriptions = (customer: string) => stripe.subscriptions.list({ customer });
export const subscribe = (customer: string, id: string, price: string) =>
  stripe.subscriptions.create({ customer, items: [{ price }], metadata: { id } });
export const renameSubscription = (id: string, description: string) => stripe.subscriptions.update(id, { description });
export const endSubscription = (id: string) => stripe.subscriptions.cancel(id);
export const getPlan = (id: string) => stripe.plans.retrieve(id);
export const listPlans = () => stripe.plans.list();
export const deletePlan = (id: string) => stripe.plans.del(id);
export const getInvoice = (id: string) => stripe.invoices.retrieve(id);
export const listInvoices = (customer: string) => stripe.invoices.list({ customer });
export const finalizeInvoice = (id: string) => stripe.invoices.finalizeInvoice(id);
export const voidInvoice = (id: string) => stripe.invoices.voidInvoice(id);
export const payInvoice = (id: string) => stripe.invoices.pay(id);
export const getCreditNote = (id: string) => stripe.creditNotes.retrieve(id);
export const listCreditNotes = () => stripe.creditNotes.list();
export const voidCreditNote = (id: string) => stripe.creditNotes.voidCreditNote(id);
export const getCoupon = (id: string) => stripe.coupons.retrieve(id);
export const listCoupons = () => stripe.coupons.list();
export const deleteCoupon = (id: string) => stripe.coupons.del(id);
export const getPayment = (id: string) => stripe.paymentIntents.retrieve(id);
export const listPayments = () => stripe.paymentIntents.list();
export const getTax = (id: string) => stripe.taxRates.retrieve(id);
export const listTaxes = () => stripe.taxRates.list();
export const sendEvent = (code: string, customer: string) =>
  stripe.billing.meterEvents.create({ event_name: code, payload: { customer } });
`,
  lago: `
import { Client } from "lago-javascript-client";
const client = Client("");
export const getCustomer = (id: string) => client.customers.findCustomer(id);
export const listCustomers = () => client.customers.findAllCustomers();
export const createCustomer = (id: string, name: string) =>
  client.customers.createCustomer({ customer: { external_id: id, name } });
export const renameCustomer = (id: string, name: string) =>
  client.customers.createCustomer({ customer: { external_id: id, name } });
export const deleteCustomer = (id: string) => client.customers.destroyCustomer(id);
export const openPortal = (id: string) => client.customers.getCustomerPortalUrl(id);
export const getSubscription = (id: string) => client.subscriptions.findSubscription(id);
export const listSubscriptions = (customer: string) => client.customers.findAllCustomerSubscriptions(customer);
export const subscribe = (customer: string, id: string, plan: string) =>
  client.subscriptions.createSubscription({
    subscription: { external_customer_id: customer, external_id: id, plan_code: plan },
  });
export const renameSubscription = (id: string, name: string) =>
  client.subscriptions.updateSubscription(id, { subscription: { name, ending_at: null } });
export const endSubscription = (id: string) => client.subscriptions.destroySubscription(id);
export const getPlan = (code: string) => client.plans.findPlan(code);
export const listPlans = () => client.plans.findAllPlans();
export const deletePlan = (code: string) => client.plans.destroyPlan(code);
export const getInvoice = (id: string) => client.invoices.findInvoice(id);
export const listInvoices = (customer: string) => client.customers.findAllCustomerInvoices(customer);
export const finalizeInvoice = (id: string) => client.invoices.finalizeInvoice(id);
export const voidInvoice = (id: string) => client.invoices.voidInvoice(id);
export const payInvoice = (id: string) => client.invoices.invoicePaymentUrl(id);
export const getCreditNote = (id: string) => client.creditNotes.findCreditNote(id);
export const listCreditNotes = () => client.creditNotes.findAllCreditNotes();
export const voidCreditNote = (id: string) => client.creditNotes.voidCreditNote(id);
export const getCoupon = (code: string) => client.coupons.findCoupon(code);
export const listCoupons = () => client.coupons.findAllCoupons();
export const deleteCoupon = (code: string) => client.coupons.destroyCoupon(code);
export const getPayment = (id: string) => client.payments.findPayment(id);
export const listPayments = () => client.payments.findAllPayments();
export const getTax = (code: string) => client.taxes.findTax(code);
export const listTaxes = () => client.taxes.findAllTaxes();
export const sendEvent = (code: string, subscription: string) =>
  client.events.createEvent({ event: { transaction_id: "", code, external_subscription_id: subscription } });
`,
};
