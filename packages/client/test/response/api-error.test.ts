import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  Lago,
  LagoApiError,
  LagoAuthenticationError,
  LagoBadRequestError,
  LagoError,
  LagoConflictError,
  LagoMethodNotAllowedError,
  LagoNotFoundError,
  LagoPermissionError,
  LagoRateLimitError,
  LagoRequestError,
  LagoResponseError,
  LagoServerError,
  LagoValidationError,
} from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";

const failed = "GET /customers/{external_customer_id}/portal_url failed with";

describe("a response with a status of 400 or more", () => {
  it.each([
    [400, { status: 400, error: "BadRequest: param is missing" }, LagoBadRequestError, undefined, "400"],
    [
      401,
      { status: 401, error: "Unauthorized" },
      LagoAuthenticationError,
      undefined,
      "401: check `apiKey`, and `region` or `baseUrl`",
    ],
    [
      403,
      { status: 403, error: "Forbidden", code: "feature_unavailable" },
      LagoPermissionError,
      "feature_unavailable",
      "403 (feature_unavailable)",
    ],
    [
      404,
      { status: 404, error: "Not Found", code: "customer_not_found" },
      LagoNotFoundError,
      "customer_not_found",
      "404 (customer_not_found)",
    ],
    [
      405,
      { status: 405, error: "Method Not Allowed", code: "not_draft" },
      LagoMethodNotAllowedError,
      "not_draft",
      "405 (not_draft)",
    ],
    [409, { status: 409, error: "Conflict" }, LagoConflictError, undefined, "409"],
    [418, { status: 418, error: "Teapot" }, LagoApiError, undefined, "418"],
    [
      422,
      { status: 422, error: "Unprocessable", code: "validation_errors" },
      LagoValidationError,
      "validation_errors",
      "422 (validation_errors)",
    ],
    [
      429,
      { status: 429, error: "Too Many", code: "too_many_provider_requests" },
      LagoRateLimitError,
      "too_many_provider_requests",
      "429 (too_many_provider_requests)",
    ],
    [500, "", LagoServerError, undefined, "500"],
    [502, "<html><h1>Bad Gateway</h1></html>", LagoServerError, undefined, "502"],
    [599, '"a text"', LagoServerError, undefined, "599"],
  ])("%i has its own error class", async (status, body, Class, code, message) => {
    await using server = await startServer(answering(status, body));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(
      [Class, LagoApiError, LagoResponseError, LagoRequestError, LagoError].every((Base) => error instanceof Base),
    ).toBe(true);
    expect(error).toMatchObject({
      name: Class.name,
      message: `${failed} ${message}`,
      status,
      code,
      method: "GET",
      path: "/customers/{external_customer_id}/portal_url",
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    expect(server.received).toHaveLength(1);
  });

  it("keeps the headers and the request ID", async () => {
    await using server = await startServer(
      answering(404, {}, { "x-request-id": "request-7", "x-ratelimit-remaining": "3" }),
    );
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toMatchObject({ requestId: "request-7" });
    expect((error as LagoNotFoundError).headers.get("x-ratelimit-remaining")).toBe("3");
  });

  it("keeps the beginning of a long body", async () => {
    await using server = await startServer(answering(500, "x".repeat(100_000)));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toHaveProperty("body", "x".repeat(16_384));
  });

  it.each(["the key is hunter2", "a\nb", { nested: "hunter2" }, "x".repeat(65), 404])(
    "does not show the code %j in a message",
    async (code) => {
      await using server = await startServer(answering(404, { code }));
      const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

      const error = await rejection(lago.customers.portalUrl("acme"));

      expect(error).toMatchObject({ code: undefined, message: `${failed} 404` });
    },
  );

  it("does not show the key, the ID, the body or the headers when it is printed", async () => {
    const secrets = answering(404, { code: "customer_not_found", error: "hunter2" }, { "set-cookie": "hunter2" });
    await using server = await startServer(secrets);
    const lago = new Lago({ apiKey: "hunter2", baseUrl: server.url, maxRetries: 0, headers: { "x-token": "hunter2" } });

    const error = await rejection(lago.customers.portalUrl("hunter2"));

    expect(inspect(error, { showHidden: true, depth: Infinity }) + JSON.stringify(error)).not.toContain("hunter2");
  });
});
