import { once } from "node:events";
import type { Transform } from "node:stream";
import * as zlib from "node:zlib";
import type { Bytes, ReceivedBody } from "./received-body.ts";

/** The content codings that a request accepts, by their HTTP names. */
export const codings = "gzip, deflate";

/** Creates the decoder of a body that begins with this byte. */
type Open = (first: number | undefined) => Transform;

/**
 * Returns the decoders of a body, in the order of its codings. If a coding is unknown, returns none, and the body is
 * passed unchanged.
 *
 * All of this matches Node's `fetch`.
 */
function decodersOf(header: string | null): readonly Open[] {
  const names = header ? header.toLowerCase().split(",") : [];
  if (names.length > 5) return [tooOften];
  const known = names.flatMap((name) => decoders.get(name.trim()) ?? []);
  return known.length === names.length ? known : [];
}

/** Yields the decoded body while it arrives. A body that cannot be decoded is not received to its end. */
export function decode(received: ReceivedBody, header: string | null): AsyncIterableIterator<Bytes> {
  return decodersOf(header).reduceRight<AsyncIterableIterator<Bytes>>(
    (body, open) => undo(body, open, received),
    received,
  );
}

async function* undo(body: AsyncIterableIterator<Bytes>, open: Open, received: ReceivedBody): AsyncGenerator<Bytes> {
  const { value: first = new Uint8Array() } = await body.next();
  const decoder = open(first[0]);
  const feed = async (): Promise<void> => {
    decoder.write(first);
    for await (const chunk of body) if (!decoder.write(chunk)) await once(decoder, "drain");
    decoder.end();
  };
  feed().catch((error) => decoder.destroy(error));
  try {
    yield* decoder;
  } finally {
    void received.return();
  }
}

const tooOften: Open = () => {
  throw new Error("More than 5 codings for zlib.");
};

const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH, ZSTD_d_windowLogMax } = zlib.constants;
// Some servers omit the end of an encoded body. What arrived can still be read.
const lenient = { flush: Z_SYNC_FLUSH, finishFlush: Z_SYNC_FLUSH };
const gunzip: Open = () => zlib.createGunzip(lenient);

const decoders: ReadonlyMap<string, Open> = new Map([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  // Many servers omit the frame of zlib, which always begins like this.
  ["deflate", (first = 0) => ((first & 15) === 8 ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient))],
  ["br", () => zlib.createBrotliDecompress({ flush: BROTLI_OPERATION_FLUSH, finishFlush: BROTLI_OPERATION_FLUSH })],
  // Missing on Node 20. HTTP allows a window of 8 MiB.
  ...("createZstdDecompress" in zlib
    ? [["zstd", () => zlib.createZstdDecompress({ params: { [ZSTD_d_windowLogMax]: 23 } })] as const]
    : []),
]);
