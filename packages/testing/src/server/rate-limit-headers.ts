import type { Route } from "./router.ts";

/** The headers that Lago's cloud sends: requests per second that are allowed, and that remain. */
export function rateLimitHeaders(
  route: Route | undefined,
  { remaining, reset = 1 }: { remaining?: number; reset?: number } = {},
): Record<string, string> {
  const limit = limitOf(route);
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining ?? limit - 1),
    "x-ratelimit-reset": String(reset),
  };
}

function limitOf(route: Route | undefined): number {
  if (route?.operation === "createEvent") return 500;
  return route?.operation === "findCustomerCurrentUsage" ? 200 : 50;
}
