import { describe, expect, it } from "vitest";
import { LagoConnectionError } from "../../src/index.ts";
import { denoMessage } from "../deno-message.ts";

const problem = "GET /plans failed: the connection could not be made, or broke";
const withCode = (code: unknown): Error => Object.assign(new Error("It failed."), { code });
const ofDeno = (failure: string): string => denoMessage(failure, "https://lago.example/?name=Jane");

describe("LagoConnectionError", () => {
  it.each([
    ["ECONNREFUSED", withCode("ECONNREFUSED")],
    ["CERT_HAS_EXPIRED", new TypeError("fetch failed", { cause: withCode("CERT_HAS_EXPIRED") })],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", withCode("DEPTH_ZERO_SELF_SIGNED_CERT")],
    ["UND_ERR_SOCKET", new TypeError("terminated", { cause: withCode("UND_ERR_SOCKET") })],
    ["ConnectionRefused", withCode("ConnectionRefused")],
    ["ERR_HTTP2_STREAM_ERROR", withCode("ERR_HTTP2_STREAM_ERROR")],
    ["ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", withCode("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION")],
    ["client error (Connect)", new TypeError("fetch failed", { cause: new Error(ofDeno("client error (Connect)")) })],
    [
      "client error (Connect): invalid peer certificate",
      new TypeError(ofDeno("client error (Connect): invalid peer certificate: Expired")),
    ],
  ])("names the failure: %s", (code, thrown) => {
    const error = new LagoConnectionError({ method: "GET", path: "/plans" }, thrown);

    expect(error.message).toBe(`${problem} (${code})`);
    expect(error.cause).toMatchObject({ code, message: code });
  });

  it.each([undefined, null, "hunter2", 7, new Error("hunter2"), withCode(7), withCode("for Jane Doe"), { code: {} }])(
    "shows nothing more of %s",
    (thrown) => {
      const error = new LagoConnectionError({ method: "GET", path: "/plans" }, thrown);

      expect(error.message).toBe(problem);
      expect(error.cause).toMatchObject({ code: undefined, message: "" });
    },
  );

  it.each([
    ["SocketError", Object.assign(new Error("other side closed"), { name: "SocketError" })],
    ["SocketError", new TypeError("x", { cause: Object.assign(new Error("closed"), { name: "SocketError" }) })],
    ["TypeError", new TypeError("Failed to fetch")],
  ])("keeps the name %s of the failure", (name, thrown) => {
    const error = new LagoConnectionError({ method: "GET", path: "/plans" }, thrown);

    expect(error.cause).toHaveProperty("name", name);
  });
});
