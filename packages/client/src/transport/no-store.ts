/**
 * Keeps an answer out of the caches of frameworks and browsers: a balance or a link of yesterday is a wrong one.
 *
 * Of what runs on workerd, only newer applications know it, and in others it is an error.
 */
export function noStore(): RequestInit {
  isUnknown ??= globalThis.navigator?.userAgent === "Cloudflare-Workers" && !("cache" in Request.prototype);
  return isUnknown ? {} : { cache: "no-store" };
}

let isUnknown: boolean | undefined;
