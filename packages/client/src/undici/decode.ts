import { promisify } from "node:util";
import { unzip } from "node:zlib";

/** What a request allows a body to be coded with, as HTTP names it. */
export const codings = "gzip, deflate";

/** Gives what a body was before it was coded, if it was. */
export async function decode(body: Uint8Array, header: string | null): Promise<Uint8Array> {
  return codingOf(header) && body.length > 0 ? inflate(body) : body;
}

/** Does the same while a body arrives. */
export function decodeStream(body: ReadableStream<Bytes>, header: string | null): ReadableStream<Bytes> {
  const coding = codingOf(header);
  return coding ? body.pipeThrough(new DecompressionStream(coding)) : body;
}

/** Bytes that no other thread has, as those of a socket are. */
export type Bytes = Uint8Array<ArrayBuffer>;

const inflate = promisify(unzip);

function codingOf(header: string | null): "gzip" | "deflate" | undefined {
  const name = (header ?? "identity").toLowerCase();
  if (name === "identity") return undefined;
  if (name === "gzip" || name === "deflate") return name;
  throw new TypeError(`The body is coded in a way that was not asked for: ${name}.`);
}
