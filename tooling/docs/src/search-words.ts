/** Words that people search for, by the address of the page to find. The page itself does not contain them often enough. */
export const searchWords: Readonly<Record<string, string>> = {
  "/guides/events/": "send events in batches batch usage ingest sendAll",
  "/guides/first-call/": "install quickstart getting started API key",
  "/guides/paging/": "pagination iterate list all",
  "/guides/retries/": "retry idempotent idempotency key backoff timeout",
  "/guides/undici/": "undici",
  "/guides/webhooks/": "verify webhook signature hmac jwt",
  "/http/subscriptions/create-subscription/": "create subscription",
  "/http/subscriptions/destroy-subscription/": "cancel subscription terminate",
  "/http/wallets/create-wallet-transaction/": "top up wallet topup add credits",
};
