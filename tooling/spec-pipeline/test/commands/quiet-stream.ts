import { Writable } from "node:stream";

/** A stream that discards everything. */
export function quietStream(): NodeJS.WriteStream {
  return new Writable({ write: (_chunk, _encoding, done) => done() }) as NodeJS.WriteStream; // As: it is not a terminal, so `isTTY` is not set.
}
