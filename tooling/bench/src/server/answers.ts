/** The customer of every call. */
export const customer = {
  lago_id: "1a901a90-1a90-1a90-1a90-1a901a901a90",
  external_id: "acme",
  name: "Acme",
  email: "billing@acme.example",
  currency: "EUR",
  timezone: "Europe/Paris",
  created_at: "2026-01-31T12:00:00Z",
  updated_at: "2026-01-31T12:00:00Z",
  address_line1: "1 Main Street",
  city: "Paris",
  country: "FR",
  billing_configuration: { invoice_grace_period: 3, payment_provider: "stripe", provider_customer_id: "cus_1" },
  metadata: [],
  taxes: [{ lago_id: "2a901a90-1a90-1a90-1a90-1a901a901a90", code: "vat", rate: 20 }],
};

/** The response that returns the customer, or that confirms its creation. */
export const customerAnswer: string = JSON.stringify({ customer });

/** The response with a page of a list of customers. */
export function pageAnswer(page: number, size: number, total: number): string {
  const first = (page - 1) * size;
  const pages = Math.ceil(total / size);
  const customers = Array.from({ length: Math.min(size, total - first) }, (_, index) => ({
    ...customer,
    lago_id: `1a901a90-1a90-1a90-1a90-${String(first + index).padStart(12, "0")}`,
  }));
  const meta = {
    current_page: page,
    next_page: page < pages ? page + 1 : null,
    prev_page: page > 1 ? page - 1 : null,
    total_pages: pages,
    total_count: total,
  };
  return JSON.stringify({ customers, meta });
}

const createdEvent = {
  lago_id: "3a901a90-1a90-1a90-1a90-1a901a901a90",
  transaction_id: "0",
  lago_customer_id: customer.lago_id,
  code: "storage",
  timestamp: customer.created_at,
  external_subscription_id: "sub_1",
  lago_subscription_id: "4a901a90-1a90-1a90-1a90-1a901a901a90",
  created_at: customer.created_at,
  properties: { gb: 10 },
};

/** The response to a batch of events. It is the same every time, because the server is not what is measured. */
export function batchAnswer(size: number): string {
  return size === 100 ? fullBatchAnswer : repeatEvent(size);
}

const fullBatchAnswer = repeatEvent(100);

function repeatEvent(times: number): string {
  return JSON.stringify({ events: Array.from({ length: times }, () => createdEvent) });
}
