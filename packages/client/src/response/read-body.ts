import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import { failureOf } from "../transport/connection-failure.ts";
import type { RequestContext } from "../transport/request-context.ts";
import { refuse } from "./unexpected-response.ts";

/**
 * A response that can be read without its stream. Other bodies are counted by their stream, which can be slow to
 * create.
 */
export interface LimitedResponse extends Response {
  /** Returns the body as text, or undefined if it has more bytes than the limit. */
  readonly limitedText?: ((limit: number) => Promise<string | undefined>) | undefined;
}

/** Receives each chunk of a body. */
type Take = (chunk: Uint8Array<ArrayBuffer>) => unknown;

/** Failures of a body that cannot be decoded: the codes of Node and Bun, and the messages of Deno. */
const undecodable = /^(Z_|ERR__|CRC )|zlib|gzip|brotli|zstd|unexpected e(of|nd of file)$/im;

/** Reads a body as text, or refuses it. `take` receives the bytes as they arrive. */
export async function readBody(context: RequestContext, response: LimitedResponse, take?: Take): Promise<string> {
  const { status, headers } = response;
  const limit = context.options.maxResponseBytes;
  const answer = { status, headers, body: "" };
  context.answer = answer;
  const own = take ? undefined : response.limitedText?.(limit);
  const text = await (own ?? limitedText(response, limit, take)).catch((cause: unknown) => {
    if (undecodable.test(failureOf(cause))) refuse(context, " with a body that cannot be decoded");
    // The connection can still break.
    throw new LagoConnectionError(context.operation, cause);
  });
  answer.body = text ?? refuse(context, ` with more than ${limit} bytes: raise \`maxResponseBytes\``);
  return answer.body;
}

async function limitedText(response: Response, limit: number, take?: Take): Promise<string | undefined> {
  // The responses of some libraries have no such stream.
  const reader = response.body?.getReader?.();
  const utf8 = new TextDecoder();
  let text = reader ? "" : await response.text();
  for (let left = limit - text.length; left >= 0;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return text + utf8.decode();
    take?.(value);
    left -= value.byteLength;
    text += utf8.decode(value, { stream: true });
  }
  reader?.cancel().catch(() => {});
  return undefined;
}
