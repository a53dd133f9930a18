import { describe, expect, it } from "vitest";
import { type Fetch, Lago, LagoApiError, LagoConnectionError } from "../../src/index.ts";
import { denoMessage } from "../deno-message.ts";
import { rejection } from "../rejection.ts";
import { startServer } from "../start-server.ts";

const topUp = (lago: Lago): Promise<unknown> =>
  lago.wallets.transactions.create({ wallet_id: "wallet", paid_credits: "100.0" });
const read = (lago: Lago): Promise<unknown> => lago.customers.portalUrl("acme");
const failing = (thrown: unknown): Lago =>
  new Lago({ apiKey: "key", retryDelay: 0, fetch: () => Promise.reject(thrown) satisfies ReturnType<Fetch> });

/** What `fetch` throws on Node. */
const failed = (message: string, code?: string): TypeError =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), code && { code }) });
/** What `fetch` throws on Bun. */
const ofBun = (code: string, message = code): Error => Object.assign(new TypeError(message), { code });
/** What `fetch` throws on Deno. */
const ofDeno = (words: string): TypeError => failed(denoMessage(`client error (Connect): ${words}`));
/**
 * What `fetch` throws if a proxy does not open a tunnel: undici aborts the request, and the reason is in a nested
 * cause.
 */
const tunnel = (status: number): TypeError => {
  const message = `Proxy response (${status}) !== 200 when HTTP Tunneling`;
  const cause = Object.assign(new Error(message), { name: "AbortError", code: "UND_ERR_ABORTED" });
  return new TypeError("fetch failed", {
    cause: Object.assign(new Error("Request was cancelled.", { cause }), { code: 0 }),
  });
};

describe("a connection that is not secure", () => {
  it.each<[string, unknown]>([
    ...[
      "CERT_HAS_EXPIRED",
      "CERT_NOT_YET_VALID",
      "CERT_REVOKED",
      "CERT_UNTRUSTED",
      "CERT_CHAIN_TOO_LONG",
      "CERT_SIGNATURE_FAILURE",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      "UNABLE_TO_DECRYPT_CERT_SIGNATURE",
      "CRL_HAS_EXPIRED",
      "INVALID_CA",
      "INVALID_PURPOSE",
      "HOSTNAME_MISMATCH",
      "PATH_LENGTH_EXCEEDED",
      "ERR_TLS_CERT_ALTNAME_INVALID",
      "ERR_TLS_DH_PARAM_SIZE",
      "ERR_SSL_WRONG_VERSION_NUMBER",
      "ERR_SSL_PACKET_LENGTH_TOO_LONG",
      "ERR_SSL_UNSUPPORTED_PROTOCOL",
      "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
      "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
      "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
      "ERR_SSL_TLSV1_UNRECOGNIZED_NAME",
    ].map((code): [string, unknown] => [code, failed("ssl/record/rec_layer.c", code)]),
    ["EPROTO of Node", failed("write EPROTO 4030: SSL routines:ssl3_get_record:wrong version number", "EPROTO")],
    ["EPROTO of Bun", ofBun("EPROTO", "EPROTO: The TLS handshake failed. Does the server speak TLS on this port?")],
    ["a name of Bun", ofBun("ERR_TLS_CERT_ALTNAME_INVALID")],
    ["an unknown failure of Bun", ofBun("UNKNOWN_CERTIFICATE_VERIFICATION_ERROR")],
    ["an issuer of Deno", ofDeno("invalid peer certificate: UnknownIssuer")],
    ["an expired certificate on Deno", ofDeno("invalid peer certificate: Expired")],
    ["a name of Deno", ofDeno('invalid peer certificate: certificate not valid for name "lago.example"')],
    ["no TLS on Deno", ofDeno("received corrupt message of type InvalidContentType")],
    ["a version on Deno", ofDeno("received fatal alert: ProtocolVersion")],
    ["a client certificate on Deno", failed("received fatal alert: CertificateRequired")],
  ])("is not retried, and nothing was sent: %s", async (_, thrown) => {
    const lago = failing(thrown);

    const errors = [await rejection(read(lago)), await rejection(topUp(lago))];

    expect(errors).toEqual([expect.any(LagoConnectionError), expect.any(LagoConnectionError)]);
    expect(errors).toMatchObject([
      { attempts: 1, outcomeUnknown: false },
      { attempts: 1, outcomeUnknown: false },
    ]);
  });

  it.each<[string, unknown]>([
    ["a record that was changed", failed("bad record mac", "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC")],
    ["a record that the server reports as changed", failed("", "ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC")],
    ["an end without notice", failed("", "ERR_SSL_UNEXPECTED_EOF_WHILE_READING")],
    ["data after the end", failed("", "ERR_SSL_APPLICATION_DATA_AFTER_CLOSE_NOTIFY")],
    ["an error inside the server", failed("", "ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR")],
    ["an EPROTO about a record", failed("write EPROTO: SSL routines:ssl3_read_bytes:bad record mac", "EPROTO")],
    ["a fatal alert about a record", failed("received fatal alert: BadRecordMac")],
  ])("may have failed during the request, so the outcome is unknown: %s", async (_, thrown) => {
    const lago = failing(thrown);

    const errors = [await rejection(read(lago)), await rejection(topUp(lago))];

    expect(errors).toMatchObject([
      { name: "LagoConnectionError", attempts: 3, outcomeUnknown: true },
      { name: "LagoConnectionError", attempts: 1, outcomeUnknown: true },
    ]);
  });

  it("is attempted once to a server that does not speak TLS", async () => {
    await using server = await startServer(() => {});
    const lago = new Lago({ apiKey: "key", baseUrl: server.url.replace("http:", "https:"), retryDelay: 0 });

    const error = await rejection(topUp(lago));

    expect(error).toMatchObject({ name: "LagoConnectionError", attempts: 1, outcomeUnknown: false });
    expect(server.received).toEqual([]);
  });
});

describe("a connection that was never established", () => {
  it.each<[string, unknown]>([
    ["refused", failed("connect ECONNREFUSED", "ECONNREFUSED")],
    ["refused at both addresses", failed("", "ECONNREFUSED")],
    ["unknown to the proxy", tunnel(502)],
    ["refused by a busy proxy", tunnel(503)],
    ["forbidden by a proxy", tunnel(403)],
    ["refused by a proxy, on Bun", ofBun("ERR_PROXY_TUNNEL", "Proxy refused to open a tunnel: 502 Bad Gateway")],
    ["refused by a proxy, on Deno", ofDeno("unsuccessful tunnel")],
    ["ended by a proxy", failed("Proxy Connection failed", "UND_ERR_PRX_CONN")],
    ["ended by a proxy before TLS", failed("Proxy TLS connection failed", "UND_ERR_PRX_TLS")],
    [
      "ended before TLS",
      failed("Client network socket disconnected before secure TLS connection was established", "ECONNRESET"),
    ],
    ["ended before TLS, on Deno", ofDeno("tls handshake eof")],
  ])("is retried, even for a top-up: %s", async (_, thrown) => {
    const error = await rejection(topUp(failing(thrown)));

    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(error).toMatchObject({ attempts: 3, outcomeUnknown: false });
  });
});

describe("a proxy that requires credentials", () => {
  it.each<[string, unknown]>([
    ["with Node's `fetch`, for a tunnel", tunnel(407)],
    ["with Node's `fetch`, without a message", failed("")],
    ["with later versions of it", failed("proxy authentication required")],
    ["with undici 8", failed("Proxy Authentication Required (407)", "UND_ERR_INVALID_ARG")],
    ["by Bun", ofBun("ERR_PROXY_TUNNEL", "Proxy refused to open a tunnel: 407 Proxy Authentication Required")],
    ["by Deno", ofDeno("proxy authentication required")],
  ])("is the same as a 407 response: %s", async (_, thrown) => {
    const statuses: number[] = [];
    const fetch: Fetch = () => Promise.reject(thrown);
    const lago = new Lago({ apiKey: "key", fetch, onResponse: ({ status }) => statuses.push(status) });

    const errors = [await rejection(read(lago)), await rejection(topUp(lago))];

    expect(errors).toEqual([expect.any(LagoApiError), expect.any(LagoApiError)]);
    expect(errors).toMatchObject([
      { status: 407, attempts: 1, outcomeUnknown: false },
      { status: 407, attempts: 1, outcomeUnknown: false },
    ]);
    expect(statuses).toEqual([407, 407]);
  });

  it.each<[string, unknown]>([
    ["an abort by another signal", Object.assign(new Error("This operation was aborted"), { code: "ABORT_ERR" })],
    [
      "a wrong argument of another function",
      Object.assign(new TypeError("invalid onRequestStart method"), { code: "UND_ERR_INVALID_ARG" }),
    ],
    ["an error without a message", new Error("")],
  ])("is not found in %s", async (_, thrown) => {
    const error = await rejection(read(failing(thrown)));

    expect(error).toBe(thrown);
  });

  it.each(["no response after 407 ms", "connect ETIMEDOUT 10.0.0.1:407", "https://lago.example/407"])(
    "is not found in the message of another failure: %s",
    async (words) => {
      const error = await rejection(topUp(failing(failed(words))));

      expect(error).toMatchObject({ name: "LagoConnectionError", outcomeUnknown: true });
    },
  );
});
