/** What the engines say of a mistake in code, which is a `TypeError` too. */
const mistake =
  /is not (a (function|constructor)|an object|iterable)|^(Cannot|can't|Assignment|Class) |circular| is (undefined|null)$/;

/** The codes that say that a function was called wrongly, or that a signal ended a request; undici's of proxies are others. */
const noFailure = /^((UND_)?ERR_(INVALID|MISSING|ILLEGAL|OUT_OF|ABORTED)|ABORT)(?![^]*Proxy )/;

/**
 * Whether what `fetch` threw says that a connection failed.
 *
 * What a framework throws to steer a rendering, the abort of another's signal and a mistake in a caller's own `fetch` do
 * not, where the runtime tells them apart.
 */
export function isConnectionFailure(error: unknown): boolean {
  const { name, message, cause, digest, $$typeof } = fieldsOf(error);
  if (digest !== undefined || $$typeof !== undefined) return false;
  const code = codeOf(error);
  if (code !== undefined) return !noFailure.test(failureOf(error));
  if (name === "TypeError") return !mistake.test(String(message));
  // What workerd throws, and libraries that stand in the place of `fetch`.
  return name === "Error" && (cause != null || /network|connect|socket|internal error/i.test(String(message)));
}

/** What a connection fails with before a byte is sent: the codes of Node, undici and Bun, and their words and Deno's. */
const unsent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_(C(ONNECT_TIMEOUT|LOSED)|PRX)|ConnectionRefused|ERR_PROXY)|client error \(Connect\)|Proxy resp|before secure/;

/** What says that a certificate or TLS itself is refused, unless it can be said midway, when a request was sent. */
const insecure =
  /^(?![^]*(RECORD|d mac|EOF|CLOSE|INTERNAL))(\w*CERT|CRL|UNABLE_TO|INVALID_|HOSTNAME|PATH_|EPROTO|ERR_(SSL|TLS))| certificate|Connect\): rec|alert: Cert/;

/** What is said of a 407 where its answer is not given; the `fetch` of Node has no word for it. */
const proxyAuthentication = /^\n\nfetch failed|\(407\)|tunnel: 407|proxy auth/i;

/** Whether a connection failed before anything was sent. */
export function isUnsent(error: unknown): boolean {
  return unsent.test(failureOf(error)) || isInsecure(error);
}

/** Whether a connection failed since it would not be secure, which does not pass by itself. */
export function isInsecure(error: unknown): boolean {
  return insecure.test(failureOf(error));
}

/** Whether a proxy wants credentials that it was not given. */
export function isProxyAuthentication(error: unknown): boolean {
  return proxyAuthentication.test(failureOf(error));
}

/** What tells one failure from another: a code, which runtimes hide at different depths, and the words of both ends. */
export function failureOf(error: unknown): string {
  return [codeOf(error), wordsOf(error), fieldsOf(error)["message"]].join("\n");
}

/** The code of a failure, or of what caused it. */
export function codeOf(error: unknown): string | undefined {
  return causesOf(error)
    .map(({ code }) => code)
    .find((code) => typeof code === "string");
}

function wordsOf(error: unknown): string {
  return String(causesOf(error).at(-1)?.["message"]);
}

/** What was thrown, what caused that, and so on: a few steps are enough, and one can lead back. */
function causesOf(error: unknown): Readonly<Record<string, unknown>>[] {
  const chain = [fieldsOf(error)];
  for (let { cause } = fieldsOf(error); cause != null && chain.length < 9; { cause } = fieldsOf(cause))
    chain.push(fieldsOf(cause));
  return chain;
}

function fieldsOf(error: unknown): Readonly<Record<string, unknown>> {
  // As: whatever was thrown, `Object` makes something of it that can be asked.
  return Object(error) as Readonly<Record<string, unknown>>;
}
