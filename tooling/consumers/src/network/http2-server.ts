import { once } from "node:events";
import { constants, createSecureServer, type ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";
import type { Certificates } from "./certificates.ts";

/** What HTTP/2 has a server say of a request that it did not take, in the place of an answer. */
export type Refusal = "421" | "REFUSED_STREAM" | "GOAWAY" | "HTTP_1_1_REQUIRED";

/** A server of HTTP/2 that takes no request, but counts them. */
export interface Http2Server extends AsyncDisposable {
  readonly url: string;
  /** The paths that were asked for, in their order. */
  readonly received: readonly string[];
}

/** Starts it. */
export async function startHttp2Server(certificates: Certificates, refusal: Refusal): Promise<Http2Server> {
  const received: string[] = [];
  const server = createSecureServer(certificates);
  server.on("stream", (stream, { ":path": path = "" }) => {
    received.push(path);
    // A client may end what it was refused.
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
    // Of all streams, none was taken.
    stream.session?.goaway(constants.NGHTTP2_NO_ERROR, 0);
    stream.session?.close();
    stream.close();
  } else stream.close(constants[`NGHTTP2_${refusal}`]);
}
