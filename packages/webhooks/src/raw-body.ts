/** A body as it arrived: its bytes, or the text that they are. Never what a parser made of it. */
export type RawBody = string | ArrayBuffer | ArrayBufferView;

/** A body that is still arriving, such as `request.body` of the web. */
export type StreamingBody = AsyncIterable<Uint8Array>;
