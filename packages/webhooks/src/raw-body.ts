/** A body as it arrived: bytes or text, never the result of a parser. */
export type RawBody = string | ArrayBuffer | ArrayBufferView;

/** A body that is still arriving, such as `body` of a `Request`. */
export type StreamingBody = AsyncIterable<Uint8Array>;
