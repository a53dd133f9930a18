import type { Fetch } from "@lagokit/client";

/** How often a request is sent if the server limits the rate. */
const attempts = 5;

/** The longest wait for a rate limit, in seconds. */
const longestWait = 60;

/** Returns a `fetch` that waits and repeats a request which got a 429. */
export function withPatience(fetch: Fetch): Fetch {
  return async (url, init) => {
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(url, init);
      if (response.status !== 429 || attempt === attempts) return response;
      const seconds = Number(response.headers.get("x-ratelimit-reset") ?? 1);
      await wait(Math.min(seconds || 1, longestWait));
    }
  };
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
