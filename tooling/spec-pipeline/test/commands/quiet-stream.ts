import { Writable } from "node:stream";

/** A stream that shows nothing. */
export function quietStream(): NodeJS.WriteStream {
  return new Writable({ write: (_chunk, _encoding, done) => done() }) as NodeJS.WriteStream; // no terminal: isTTY is not set
}
