import { printable } from "./printable.ts";
import { refusal } from "./refusal.ts";

const fix = "Use an https URL without credentials, or a file";

/** Prints a URL without parts that may be secret: credentials, query, fragment. */
export function displayUrl(url: URL): string {
  return printable(`${url.protocol}//${url.host}${url.pathname}`, 200);
}

/** Parses a URL to read from: https without credentials, or http on this machine (tests, local mirrors). */
export function permittedUrl(text: string): URL {
  // The URL is not shown: even if it is invalid, it may contain a password.
  if (!URL.canParse(text)) throw refusal({ where: "the URL", what: "it cannot be parsed", fix });
  const url = new URL(text);
  const objection = objectionTo(url);
  if (objection != null) throw refusal({ where: displayUrl(url), what: `it ${objection}`, fix });
  return url;
}

/** Returns the target of a redirect. Throws if it leaves https or is not permitted. */
export function redirectTarget(from: URL, location: string | null): URL {
  const where = displayUrl(from);
  if (location == null || !URL.canParse(location, from.href))
    throw refusal({ where, what: "it redirects without a valid location", fix: "Use the final address" });
  const target = new URL(location, from);
  const objection = objectionTo(target, from.protocol === "https:");
  if (objection == null) return target;
  const what = `it redirects to ${displayUrl(target)}, which ${objection}`;
  throw refusal({ where, what, fix: "Use another https URL, or a file" });
}

function objectionTo(url: URL, httpsOnly = false): string | undefined {
  if (url.username !== "" || url.password !== "") return "contains credentials";
  if (url.protocol === "https:") return undefined;
  return isPlainLoopback(url) && !httpsOnly ? undefined : "is not https";
}

function isPlainLoopback({ hostname, protocol }: URL): boolean {
  const isLoopback = hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return protocol === "http:" && isLoopback;
}
