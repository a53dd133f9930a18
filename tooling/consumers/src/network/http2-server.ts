import { once } from "node:events";
import { constants, createSecureServer, type ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";
import type { Certificates } from "./certificates.ts";

/** The ways in which an HTTP/2 server can say that it did not process a request. */
export type Refusal = "421" | "REFUSED_STREAM" | "GOAWAY" | "HTTP_1_1_REQUIRED";

/** An HTTP/2 server that refuses every request, and records it. */
export interface Http2Server extends AsyncDisposable {
  readonly url: string;
  /** The requested paths, in order. */
  readonly received: readonly string[];
}

/** Starts the server. */
export async function startHttp2Server(certificates: Certificates, refusal: Refusal): Promise<Http2Server> {
  const received: string[] = [];
  const server = createSecureServer(certificates);
  server.on("stream", (stream, { ":path": path = "" }) => {
    received.push(path);
    // A client may close a refused stream.
    stream.on("error", () => {});
    stream.resume().on("end", () => refuse(stream, refusal));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  // As: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}`,
    received,
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

function refuse(stream: ServerHttp2Stream, refusal: Refusal): void {
  if (refusal === "421") {
    stream.respond({ ":status": 421 });
    stream.end("{}");
  } else if (refusal === "GOAWAY") {
    // Last stream ID 0: no stream was processed.
    stream.session?.goaway(constants.NGHTTP2_NO_ERROR, 0);
    stream.session?.close();
    stream.close();
  } else stream.close(constants[`NGHTTP2_${refusal}`]);
}
