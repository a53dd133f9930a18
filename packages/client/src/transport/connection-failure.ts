/** What the engines say about a bug in code, which is a `TypeError` too. */
const mistake =
  /is not (a (function|constructor)|an object|iterable)|^(Cannot|can't|Assignment|Class) |circular| is (undefined|null)$/;

/** Codes of a wrong argument or an aborted request. The codes of undici for proxies do not match. */
const noFailure = /^((UND_)?ERR_(INVALID|MISSING|ILLEGAL|OUT_OF|ABORTED)|ABORT)(?![^]*Proxy )/;

/**
 * Returns whether an error that `fetch` threw means that a connection failed.
 *
 * What a framework throws to control rendering, an abort by another signal, and a bug in the caller's own `fetch` do
 * not count, as far as the runtime distinguishes them.
 */
export function isConnectionFailure(error: unknown): boolean {
  const { name, message, cause, digest, $$typeof } = fieldsOf(error);
  if (digest !== undefined || $$typeof !== undefined) return false;
  const code = codeOf(error);
  if (code !== undefined) return !noFailure.test(failureOf(error));
  if (name === "TypeError") return !mistake.test(String(message));
  // Thrown by workerd, and by libraries that replace `fetch`.
  return name === "Error" && (cause != null || /network|connect|socket|internal error/i.test(String(message)));
}

/** How a connection fails before a byte is sent: the codes of Node, undici and Bun, and their messages and Deno's. */
const unsent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_(C(ONNECT_TIMEOUT|LOSED)|PRX)|ConnectionRefused|ERR_PROXY)|client error \(Connect\)|Proxy resp|before secure/;

/** Failures of a certificate or of TLS, except those that can also happen after a request was sent. */
const insecure =
  /^(?![^]*(RECORD|d mac|EOF|CLOSE|INTERNAL))(\w*CERT|CRL|UNABLE_TO|INVALID_|HOSTNAME|PATH_|EPROTO|ERR_(SSL|TLS))| certificate|Connect\): rec|alert: Cert/;

/** Messages about a 407 when its response is not available. The `fetch` of Node has no specific message. */
const proxyAuthentication = /^\n\nfetch failed|\(407\)|tunnel: 407|proxy auth/i;

/** Returns whether a connection failed before anything was sent. */
export function isUnsent(error: unknown): boolean {
  return unsent.test(failureOf(error)) || isInsecure(error);
}

/** Returns whether a connection failed because it would not be secure. A retry does not help. */
export function isInsecure(error: unknown): boolean {
  return insecure.test(failureOf(error));
}

/** Returns whether a proxy requires credentials that it did not get. */
export function isProxyAuthentication(error: unknown): boolean {
  return proxyAuthentication.test(failureOf(error));
}

/**
 * Returns what identifies a failure: its code, which runtimes hide at different depths, and its first and last message.
 */
export function failureOf(error: unknown): string {
  return [codeOf(error), wordsOf(error), fieldsOf(error)["message"]].join("\n");
}

/** Returns the code of a failure, or of its cause. */
export function codeOf(error: unknown): string | undefined {
  return causesOf(error)
    .map(({ code }) => code)
    .find((code) => typeof code === "string");
}

function wordsOf(error: unknown): string {
  return String(causesOf(error).at(-1)?.["message"]);
}

/** Returns an error and its chain of causes. A few steps are enough, and the chain can be circular. */
function causesOf(error: unknown): Readonly<Record<string, unknown>>[] {
  const chain = [fieldsOf(error)];
  for (let { cause } = fieldsOf(error); cause != null && chain.length < 9; { cause } = fieldsOf(cause))
    chain.push(fieldsOf(cause));
  return chain;
}

function fieldsOf(error: unknown): Readonly<Record<string, unknown>> {
  // As: `Object` turns any thrown value into something with keys.
  return Object(error) as Readonly<Record<string, unknown>>;
}
