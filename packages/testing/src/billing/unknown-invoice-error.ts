/** Thrown if the time would pass the end of a period whose invoice the fake cannot make. Nothing has changed. */
export class UnknownInvoiceError extends Error {
  constructor(externalId: string, reason: string) {
    super(
      `The fake cannot make the invoice of the subscription ${externalId}: ${reason} To move the time without ` +
        "invoices of periods, pass `{ invoices: false }` to `advance`.",
    );
    this.name = "UnknownInvoiceError";
  }
}
