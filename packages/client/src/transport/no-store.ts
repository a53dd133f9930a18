/**
 * Keeps a response out of the caches of frameworks and browsers: an old balance or link would be wrong.
 *
 * On workerd, only newer applications support this option; in others, it throws.
 */
export function noStore(): RequestInit {
  isUnknown ??= globalThis.navigator?.userAgent === "Cloudflare-Workers" && !("cache" in Request.prototype);
  return isUnknown ? {} : { cache: "no-store" };
}

let isUnknown: boolean | undefined;
