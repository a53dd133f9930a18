import { PassThrough } from "node:stream";
import { pino } from "pino";
import { createLogger, format, transports } from "winston";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Fetch, Lago, LagoConfigurationError, type Logger, type LogLevel } from "../../src/index.ts";

const line = "GET /customers/{external_customer_id}/portal_url";

/** Responds with a 503 first. */
function shaky(): Fetch {
  const statuses = [503];
  return async () =>
    Response.json({ customer: { portal_url: "https://portal.example" } }, { status: statuses.shift() ?? 200 });
}

/** Collects lines of JSON. */
function collect(): { readonly stream: PassThrough; read(): readonly Record<string, unknown>[] } {
  const stream = new PassThrough();
  const text = (): string => String(stream.read() ?? "");
  return {
    stream,
    read: () =>
      text()
        .trim()
        .split("\n")
        .map((entry) => JSON.parse(entry)),
  };
}

function collecting(lines: unknown[][]): Logger {
  return { debug: (...given) => lines.push(["debug", ...given]), warn: (...given) => lines.push(["warn", ...given]) };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("a logger", () => {
  it("of pino receives the message and the facts", async () => {
    const written = collect();
    const lago = new Lago({
      apiKey: "hunter2",
      fetch: shaky(),
      retryDelay: 0,
      logger: pino({ level: "debug" }, written.stream),
    });

    await lago.customers.portalUrl("acme");

    const lines = written.read();
    expect(lines[0]).toMatchObject({ msg: line, attempt: 1, headers: { authorization: "***" } });
    expect(lines.find(({ level }) => level === 40)).toMatchObject({ msg: `${line} failed with 503`, attempt: 1 });
    expect(JSON.stringify(lines)).not.toContain("hunter2");
  });

  it("of winston receives the message and the facts", async () => {
    const written = collect();
    const logger = createLogger({
      level: "debug",
      format: format.json(),
      transports: new transports.Stream({ stream: written.stream }),
    });

    await new Lago({ apiKey: "hunter2", fetch: shaky(), retryDelay: 0, logger }).customers.portalUrl("acme");

    const lines = written.read();
    expect(lines[0]).toMatchObject({ message: line, level: "debug", attempt: 1, headers: { authorization: "***" } });
    expect(lines.find(({ level }) => level === "warn")).toMatchObject({ message: `${line} failed with 503` });
    expect(JSON.stringify(lines)).not.toContain("hunter2");
  });
});

describe("the headers in a log", () => {
  const secrets = [
    "X-Api-Token",
    "Cookie",
    "X-Team",
    "X-Request-Id",
    "Traceparent",
    "Idempotency-Key",
    "X-Customer-Email",
  ];
  const disguised = ["Accept-Credentials", "X-Accept", "Content-Type-Of-Jane", "Referer", "From", "X-User-Agent"];

  it.each([...secrets, ...disguised, "Proxy-Authorization", "Authorization", "Via", "CF-Access-Client-Id"])(
    "hide the value of %s behind stars",
    async (name) => {
      const lines: unknown[][] = [];
      const lago = new Lago({ apiKey: "key", fetch: shaky(), retryDelay: 0, logger: collecting(lines) });

      await lago.customers.portalUrl("acme", { headers: { [name]: "hunter2" } });

      expect(JSON.stringify(lines)).not.toContain("hunter2");
      expect(lines[0]).toMatchObject(["debug", line, { headers: { [name.toLowerCase()]: "***" } }]);
    },
  );

  it.each(["accept", "content-type", "content-length", "user-agent", "x-lagokit-client"])(
    "show the value of %s, which helps and is not a secret",
    async (name) => {
      const lines: unknown[][] = [];
      const lago = new Lago({ apiKey: "key", fetch: shaky(), retryDelay: 0, logger: collecting(lines) });

      await lago.customers.portalUrl("acme", { headers: { [name]: "7" } });

      expect(lines[0]).toMatchObject(["debug", line, { headers: { [name]: "7" } }]);
    },
  );
});

describe("the ID of a request in a log", () => {
  const key = "1a901a90-0123-4567-89ab-1a901a901a90";

  it.each([
    ["9c0b7d52-a1f3-4c55-8d3e-5b1f0a9e7c21", "9c0b7d52-a1f3-4c55-8d3e-5b1f0a9e7c21"],
    ["Root=1-67891233-abcdef012345678912345678", "Root=1-67891233-abcdef012345678912345678"],
    [key, undefined],
    [`Bearer ${key}`, undefined],
    [`Bearer${key}`, undefined],
    ["jane@acme.example", undefined],
    ["x".repeat(65), undefined],
  ])("is the value of the header %s only if that is an ID", async (header, requestId) => {
    const lines: unknown[][] = [];
    const events: unknown[] = [];
    const fetch: Fetch = async () =>
      Response.json({ customer: {} }, { status: 404, headers: { "x-request-id": header } });
    const onResponse = (event: unknown): void => void events.push(event);
    const lago = new Lago({ apiKey: async () => key, fetch, onResponse, logger: collecting(lines) });

    const error = await lago.customers.portalUrl("acme").catch((caught: unknown) => caught);

    expect(error).toHaveProperty("requestId", requestId);
    expect(lines[1]).toMatchObject(["debug", `${line} 404`, { requestId }]);
    expect(events).toMatchObject([{ requestId }]);
  });
});

describe("the level of the log", () => {
  it.each<[LogLevel, string[]]>([
    ["debug", ["debug", "debug", "warn", "debug", "debug"]],
    ["info", ["warn"]],
    ["warn", ["warn"]],
    ["error", []],
    ["off", []],
  ])("%s logs only entries of at least this level", async (logLevel, expected) => {
    const lines: unknown[][] = [];
    const lago = new Lago({ apiKey: "key", fetch: shaky(), retryDelay: 0, logger: collecting(lines), logLevel });

    await lago.customers.portalUrl("acme");

    expect(lines.map(([level]) => level)).toEqual(expected);
  });

  it("is read from the environment, and logs to the console without a logger", async () => {
    vi.stubEnv("LAGO_LOG", "warn");
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const lines: unknown[][] = [];

    await new Lago({ apiKey: "key", fetch: shaky(), retryDelay: 0 }).customers.portalUrl("acme");
    await new Lago({
      apiKey: "key",
      fetch: shaky(),
      retryDelay: 0,
      logLevel: "off",
      logger: collecting(lines),
    }).customers.portalUrl("acme");

    expect(warn.mock.calls).toEqual([[`${line} failed with 503`, { attempt: 1, delay: expect.any(Number) }]]);
    expect(lines).toEqual([]);
  });

  it("is refused with the name of its source", () => {
    vi.stubEnv("LAGO_LOG", "loud");

    expect(() => new Lago({ apiKey: "key" })).toThrow("`LAGO_LOG` must be one of debug, info, warn, error, off.");
    vi.stubEnv("LAGO_LOG", undefined);
    // As: the types refuse it already.
    expect(() => new Lago({ apiKey: "key", logLevel: "loud" as LogLevel })).toThrow(LagoConfigurationError);
  });
});

describe("a rate limit that is nearly used up", () => {
  it("logs one warning each at 80, 90 and 95%", async () => {
    const lines: unknown[][] = [];
    const left = [50, 20, 15, 10, 9, 5, 4];
    const fetch: Fetch = async () =>
      Response.json(
        { customer: { portal_url: "https://portal.example" } },
        {
          headers: {
            "x-ratelimit-limit": "100",
            "x-ratelimit-remaining": String(left.shift()),
            "x-ratelimit-reset": "60",
          },
        },
      );
    const lago = new Lago({ apiKey: "key", fetch, logger: collecting(lines), logLevel: "warn" });

    while (left.length > 0) await lago.customers.portalUrl("acme");

    expect(lines).toEqual([
      ["warn", "80% of the rate limit is used", { limit: 100, remaining: 20, reset: 60 }],
      ["warn", "90% of the rate limit is used", { limit: 100, remaining: 10, reset: 60 }],
      ["warn", "95% of the rate limit is used", { limit: 100, remaining: 5, reset: 60 }],
    ]);
  });
});
