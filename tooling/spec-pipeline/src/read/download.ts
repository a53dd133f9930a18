import { PipelineError } from "../pipeline-error.ts";
import { collectBody } from "./collect-body.ts";
import { Deadline } from "./deadline.ts";
import { displayUrl, redirectTarget } from "./permitted-url.ts";
import { printable } from "./printable.ts";
import type { ReadOptions } from "./read-options.ts";
import { refusal } from "./refusal.ts";

const redirectLimit = 5;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** Downloads the raw document from a permitted URL. */
export async function download(url: URL, limits: Required<ReadOptions>): Promise<Uint8Array> {
  const deadline = new Deadline(displayUrl(url), limits);
  try {
    const { response, where } = await follow(url, deadline);
    checkAnswer(response, where);
    return await collectBody(response, { where, deadline, sizeLimit: limits.sizeLimit });
  } finally {
    deadline.stop();
  }
}

async function follow(first: URL, deadline: Deadline): Promise<{ response: Response; where: string }> {
  let url = first;
  for (let redirects = 0; redirects <= redirectLimit; redirects++) {
    const response = await request(url, deadline);
    if (!redirectStatuses.has(response.status)) return { response, where: displayUrl(url) };
    await response.body?.cancel();
    url = redirectTarget(url, response.headers.get("location"));
  }
  const what = `it redirects more than ${redirectLimit} times`;
  throw refusal({ where: displayUrl(first), what, fix: "Use the final address" });
}

async function request(url: URL, deadline: Deadline): Promise<Response> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: deadline.signal });
    deadline.progress();
    return response;
  } catch (cause) {
    if (cause instanceof PipelineError) throw cause;
    const what = `it cannot be reached (${reasonOf(cause)})`;
    throw refusal({ where: displayUrl(url), what, fix: "Check the address and the network", cause });
  }
}

/** `fetch` hides the reason, such as ECONNREFUSED, in the cause of its error. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return "unknown reason";
  return "code" in cause ? String(cause.code) : printable(cause.message);
}

function checkAnswer(response: Response, where: string): void {
  if (response.status !== 200)
    throw refusal({ where, what: `it responds with status ${response.status}`, fix: "Check the address" });
  if (/^(?:text\/html|application\/xhtml)/i.test(response.headers.get("content-type") ?? "")) {
    const what = "it is an HTML page, not the raw document";
    throw refusal({ where, what, fix: "Use the address of the raw file" });
  }
}
