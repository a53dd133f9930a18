/**
 * Sends a request to the API and returns the response. Some subjects pass a `Request`, others a URL and its options.
 */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The base URL and the transport of a subject's requests. */
export interface Connection {
  readonly baseUrl: string;
  readonly fetch: Fetch;
}

/** A page of a list of customers. */
export interface CustomerPage {
  readonly customers: readonly unknown[];
  readonly meta: { readonly next_page?: number | null };
}

/**
 * An event as every subject sends it. It already has its timestamp and ID, so that all subjects send the same bytes.
 */
export interface UsageEvent {
  readonly transaction_id: string;
  readonly external_subscription_id: string;
  readonly code: string;
  readonly timestamp: number;
  readonly properties: { readonly gb: number };
}

/** The calls that are measured, written as a user of the subject would write them. */
export interface Calls {
  /** Gets the customer `acme`. */
  readonly get: () => Promise<unknown>;
  /** Gets the customer together with the response, if the subject supports it. */
  readonly getWithResponse?: () => Promise<{ readonly data?: unknown; readonly response: Response }>;
  /** Creates the customer `acme`. */
  readonly create: () => Promise<unknown>;
  /** Gets a page of customers. */
  readonly page: (number: number) => Promise<CustomerPage | undefined>;
  /** Sends up to 100 events in one request. */
  readonly sendBatch: (events: readonly UsageEvent[]) => Promise<unknown>;
}

/** Creates the calls of a subject. */
export type Connect = (connection: Connection) => Calls;

/** The input of the customer that is created. */
export const customerInput = { external_id: "acme", name: "Acme" };

/** The number of customers per page. */
export const pageSize = 100;

export const apiKey = "key";

/** The headers of every request. Subjects that do not send them by default are configured to. */
export const headers = { accept: "application/json", authorization: `Bearer ${apiKey}` };

/** The headers of every request with a body. */
export const bodyHeaders = { ...headers, "content-type": "application/json" };
