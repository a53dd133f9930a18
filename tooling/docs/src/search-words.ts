/** Words that people search for and that a page does not use enough, by the address of the page. */
export const searchWords: Readonly<Record<string, string>> = {
  "/guides/events/": "send events in batches batch usage ingest sendAll",
  "/guides/first-call/": "install quickstart getting started api key",
  "/guides/paging/": "pagination iterate list all",
  "/guides/retries/": "retry idempotent idempotency key backoff timeout",
  "/guides/undici/": "undici",
  "/guides/webhooks/": "verify webhook signature hmac jwt",
  "/http/subscriptions/create-subscription/": "create subscription",
  "/http/subscriptions/destroy-subscription/": "cancel subscription terminate",
  "/http/wallets/create-wallet-transaction/": "top up wallet topup add credits",
};
