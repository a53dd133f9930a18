/** What carries a request to the API and its answer back; some hand it a `Request`, others what one is made of. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Where a subject's requests go, and what carries them. */
export interface Connection {
  readonly baseUrl: string;
  readonly fetch: Fetch;
}

/** A page of a list of customers. */
export interface CustomerPage {
  readonly customers: readonly unknown[];
  readonly meta: { readonly next_page?: number | null };
}

/** An event as every subject sends it: stamped already, so that all of them send the same bytes. */
export interface UsageEvent {
  readonly transaction_id: string;
  readonly external_subscription_id: string;
  readonly code: string;
  readonly timestamp: number;
  readonly properties: { readonly gb: number };
}

/** The calls that are measured, each as somebody would write it who uses the subject. */
export interface Calls {
  /** Gets the customer `acme`. */
  readonly get: () => Promise<unknown>;
  /** Gets the same, with the response that it came in, where a subject has that. */
  readonly getWithResponse?: () => Promise<{ readonly data?: unknown; readonly response: Response }>;
  /** Creates that customer. */
  readonly create: () => Promise<unknown>;
  /** Gets a page of customers. */
  readonly page: (number: number) => Promise<CustomerPage | undefined>;
  /** Sends up to 100 events in one request. */
  readonly sendBatch: (events: readonly UsageEvent[]) => Promise<unknown>;
}

/** Makes the calls of a subject. */
export type Connect = (connection: Connection) => Calls;

/** What is sent to create a customer. */
export const customerInput = { external_id: "acme", name: "Acme" };

/** How many customers a page has. */
export const pageSize = 100;

export const apiKey = "key";

/** The headers of every request: those who do not send them by themselves are told to. */
export const headers = { accept: "application/json", authorization: `Bearer ${apiKey}` };

/** The headers of every request with a body. */
export const bodyHeaders = { ...headers, "content-type": "application/json" };
