import { describe, expect, it } from "vitest";
import { type Fetch, Lago, LagoConfigurationError, type Logger, type Middleware } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

const path = "/customers/{external_customer_id}/portal_url";

/** Fails once, and then succeeds. */
function shaky(sent: RequestInit[] = []): Fetch {
  return async (_, init) => {
    sent.push(init);
    const good = { customer: { portal_url: "url" } };
    return sent.length === 1
      ? new Response("<html>hunter2", { status: 502 })
      : Response.json(good, { headers: { "x-request-id": "request-7" } });
  };
}

const fail = (): never => {
  throw new Error("The tracer is broken.");
};

const unreachable: Fetch = async () => {
  throw new TypeError("fetch failed");
};

const read: Middleware = async (request, next) => {
  const response = await next(request);
  await response.text();
  return response;
};

const respond: Middleware = async () => Response.json({ customer: { portal_url: "cached" } });

describe("the hooks", () => {
  it("receive each attempt, each response and each retry", async () => {
    const told: unknown[] = [];
    const tell = (event: unknown): void => void told.push(event);
    const lago = new Lago({ apiKey: "key", fetch: shaky(), retryDelay: 0 });

    await lago.customers.portalUrl("acme", { onRequest: tell, onResponse: tell, onRetry: tell });

    const base = { method: "GET", path };
    const duration = expect.any(Number);
    expect(told).toEqual([
      { ...base, attempt: 1 },
      { ...base, attempt: 1, status: 502, requestId: undefined, duration },
      { ...base, attempt: 1, delay: 0, reason: expect.objectContaining({ name: "LagoServerError" }) },
      { ...base, attempt: 2 },
      { ...base, attempt: 2, status: 200, requestId: "request-7", duration },
    ]);
  });

  it("of a request are called after those of the client", async () => {
    const told: string[] = [];
    const lago = new Lago({ apiKey: "key", fetch: shaky(), retryDelay: 0, onRetry: () => told.push("client") });

    await lago.customers.portalUrl("acme", { onRetry: () => told.push("request") });

    expect(told).toEqual(["client", "request"]);
  });

  it("receive the time since the attempt began if middleware responds without a request", async () => {
    let reported: number | undefined;
    const lago = new Lago({ apiKey: "key", fetch: unreachable, middleware: [respond] });
    const before = performance.now();

    await lago.customers.portalUrl("acme", { onResponse: ({ duration }) => (reported = duration) });

    expect(reported).toBeGreaterThanOrEqual(0);
    expect(reported).toBeLessThanOrEqual(performance.now() - before);
  });

  it("do not fail a call when they fail", async () => {
    const reject = async (): Promise<void> => fail();
    const lago = new Lago({ apiKey: "key", fetch: shaky(), retryDelay: 0 });

    const url = await lago.customers.portalUrl("acme", { onRequest: fail, onResponse: reject, onRetry: fail });

    expect(url).toBe("url");
  });
});

describe("a logger", () => {
  it("receives lines without any secret", async () => {
    const lines: unknown[] = [];
    const log = (...line: unknown[]): void => void lines.push(line);
    const logger: Logger = { debug: log, warn: log };
    const headers = { "x-api-token": "hunter2", "x-team": "billing" };
    const lago = new Lago({ apiKey: "hunter2", fetch: shaky(), retryDelay: 0, logger, headers });

    await lago.customers.portalUrl("hunter2");

    expect(JSON.stringify(lines)).not.toContain("hunter2");
    expect(lines.map((line) => (line as unknown[])[0])).toEqual([
      `GET ${path}`,
      `GET ${path} 502`,
      `GET ${path} failed with 502`,
      `GET ${path}`,
      `GET ${path} 200`,
    ]);
    expect(lines[0]).toEqual([
      `GET ${path}`,
      {
        attempt: 1,
        headers: {
          accept: "application/json",
          authorization: "***",
          "user-agent": expect.stringMatching(/^lagokit-client\/\d/),
          "x-api-token": "***",
          "x-team": "***",
        },
      },
    ]);
  });
});

describe("middleware", () => {
  it("runs between each attempt and the API, with the client's outermost", async () => {
    const sent: RequestInit[] = [];
    const order: string[] = [];
    const layer =
      (name: string): Middleware =>
      async (request, next) => {
        order.push(`${name} ${request.attempt}`);
        const headers = new Headers(request.headers);
        headers.set("X-Trace", `${headers.get("x-trace") ?? ""}${name}`);
        const response = await next({ ...request, headers });
        order.push(`${name} ${response.status}`);
        return response;
      };
    const lago = new Lago({ apiKey: "key", fetch: shaky(sent), retryDelay: 0, middleware: [layer("a")] });

    await lago.customers.portalUrl("acme", { middleware: [layer("b")] });

    expect(order).toEqual(["a 1", "b 1", "b 502", "a 502", "a 2", "b 2", "b 200", "a 200"]);
    expect(new Headers(sent[1]?.headers).get("x-trace")).toBe("ab");
    expect(new Headers(sent[1]?.headers).get("authorization")).toBe("Bearer key");
  });

  it("may respond itself, and change what is sent", async () => {
    const sent: RequestInit[] = [];
    const fetch: Fetch = async (_, init) => {
      sent.push(init);
      return Response.json({ event: {} });
    };
    const lago = new Lago({ apiKey: "key", fetch });

    const url = await lago.customers.portalUrl("acme", {
      middleware: [async () => Response.json({ customer: { portal_url: "cached" } })],
    });
    await lago.events.send(
      { code: "storage", external_subscription_id: "sub" },
      { middleware: [(request, next) => next({ ...request, body: "{}" })] },
    );

    expect(url).toBe("cached");
    expect(sent.map(({ body }) => body)).toEqual(["{}"]);
  });

  it("that throws ends the call with its error", async () => {
    const fault = new Error("no token");
    const lago = new Lago({ apiKey: "key", fetch: shaky() });
    const broken: Middleware = async () => {
      throw fault;
    };

    const error = await rejection(lago.customers.portalUrl("acme", { middleware: [broken] }));

    expect(error).toBe(fault);
  });

  it("receives the reason if no response arrives", async () => {
    const seen: unknown[] = [];
    const watch: Middleware = (request, next) =>
      next(request).catch((error: unknown) => {
        seen.push(error);
        throw error;
      });
    const lago = new Lago({ apiKey: "key", fetch: unreachable, maxRetries: 0, middleware: [watch] });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(seen).toEqual([error]);
    expect(error).toHaveProperty("name", "LagoConnectionError");
  });

  it("that reads the body of a response gets an error that names `clone()`", async () => {
    const lago = new Lago({ apiKey: "key", fetch: async () => Response.json({}), middleware: [read] });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoConfigurationError);
    expect(error).toHaveProperty("message", expect.stringContaining("`clone()`"));
  });
});

describe("withOptions", () => {
  it("creates a client that applies the options to every request, and leaves the first client unchanged", async () => {
    const sent: RequestInit[] = [];
    const lago = new Lago({ apiKey: "key", fetch: shaky(sent), headers: { "x-team": "billing" }, retryDelay: 0 });

    await lago.withOptions({ headers: { "X-Trace": "1" } }).customers.portalUrl("acme");
    await lago.customers.portalUrl("acme");

    const names = sent.map(({ headers }) => [...new Headers(headers).keys()]);
    expect(names).toEqual([
      ["accept", "authorization", "user-agent", "x-team", "x-trace"],
      ["accept", "authorization", "user-agent", "x-team", "x-trace"],
      ["accept", "authorization", "user-agent", "x-team"],
    ]);
  });
});
