/** Words that people search for and that a guide does not use, by the address of the guide. */
export const searchWords: Readonly<Record<string, string>> = {
  "/guides/events/": "send events in batches batch usage ingest sendAll",
  "/guides/retries/": "retry retries idempotent idempotency key backoff timeout",
  "/guides/webhooks/": "verify webhook signature hmac jwt",
  "/guides/undici/": "undici proxy agent keep-alive",
  "/guides/first-call/": "install quickstart getting started api key",
  "/guides/paging/": "pagination iterate list all",
};
