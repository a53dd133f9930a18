/** The code of the billing entity that invoices customers unless they name another one. */
export const defaultBillingEntityCode = "fake";

/** The start of the numbers of customers and documents. */
export const documentNumberPrefix = "FAK-1A90";
