import { describe, expect, it, vi } from "vitest";
import { contractChecks } from "../../src/checks/contract-checks.ts";
import { type CallChecks, Lago, LagoConfigurationError, type LagoOptions } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch/openapi-client.ts";
import { sentBy, untyped } from "./checked-client.ts";

const misspelt = (lago: Lago): PromiseLike<unknown> => lago.taxes.list(untyped({ perPage: 1 }));
const unknown = (lago: Lago): PromiseLike<unknown> => lago.taxes.create(untyped({ code: "vat", rates: 20 }));
const listByPath = (lago: Lago, query: object): PromiseLike<unknown> =>
  openapiFetch(lago).GET("/invoices", { params: { query: untyped(query) } });
const line = "`rates` is not a field of `taxes.create`, and Lago ignores it: did you mean `rate`?";

describe("contractChecks", () => {
  it.each<[string, unknown, string]>([
    ["a misspelled name", { strict: true }, "`strict` is not an option. Use one of `strictBodies`."],
    ["a value that is neither true nor false", { strictBodies: "yes" }, "`strictBodies` must be true or false."],
    ["options that are not an object", true, "`options` must be an object."],
  ])("refuses %s", (_, options, message) => {
    const make = () => contractChecks(untyped(options));

    expect(make).toThrow(LagoConfigurationError);
    expect(make).toThrow(message);
  });

  it("ignores a path that the contract does not have", () => {
    const input = { query: { anyName: 1 }, body: { anyName: 1 } };

    const checked = contractChecks({ strictBodies: true })({ method: "POST", path: "/coins" }, input, {});

    expect(checked).toEqual(input);
  });
});

describe("the option `checks`", () => {
  it.each<[string, unknown]>([
    ["the function that creates them", contractChecks.name],
    ["true", true],
    ["its options", { strictBodies: true }],
  ])("is refused if it is %s", (_, checks) => {
    const make = () => new Lago({ apiKey: "key", checks } as LagoOptions);

    expect(make).toThrow(LagoConfigurationError);
    expect(make).toThrow("`checks` must be `contractChecks()`, or false.");
  });

  it("is inherited by a client with other options", async () => {
    const { refused } = await sentBy((lago) => misspelt(lago.withOptions({ timeout: 1000 }).withOptions({})));

    expect(refused).toContain("did you mean `per_page`?");
  });

  it("can be turned off for a client, or for a call", async () => {
    const forClient = await sentBy((lago) => misspelt(lago.withOptions({ checks: false })));
    const forCall = await sentBy((lago) => lago.taxes.list(untyped({ perPage: 1 }), { checks: false }));

    expect([forClient.query, forCall.query]).toEqual(["perPage=1", "perPage=1"]);
  });

  it("can be made stricter for a call", async () => {
    const { refused } = await sentBy((lago) =>
      lago.taxes.create(untyped({ rates: 20 }), { checks: contractChecks({ strictBodies: true }) }),
    );

    expect(refused).toBe(`LagoArgumentError: ${line}`);
  });

  it("can be the caller's own function, which may change what is sent, and is called once for each call", async () => {
    const calls: unknown[] = [];
    const checks: CallChecks = (operation, { query, body }) => {
      calls.push([operation.method, operation.path, query]);
      return { query: { ...query, per_page: 7 }, body };
    };

    const { query } = await sentBy((lago) => lago.taxes.list({ page: 2 }), { options: { checks } });

    expect(query).toBe("page=2&per_page=7");
    expect(calls).toEqual([["GET", "/taxes", { page: 2 }]]);
  });

  it("also checks calls by path", async () => {
    const refused = await sentBy((lago) => listByPath(lago, { paymentOverdue: true }));
    const listed = await sentBy((lago) => listByPath(lago, { "statuses[]": "draft" }));
    const warned = await sentBy((lago) => openapiFetch(lago).POST("/taxes", { body: untyped({ tax: { rates: 1 } }) }));
    const form = new FormData();
    const written = await sentBy((lago) =>
      openapiFetch(lago).POST("/taxes", { body: untyped(form), bodySerializer: () => '{"any":1}' }),
    );
    const other = await sentBy((lago) =>
      openapiFetch(lago).GET(untyped("/coins/7"), { params: { query: { any: 1 } } }),
    );

    expect(refused.refused).toContain("did you mean `payment_overdue`?");
    expect(written).toEqual({ query: "", body: { any: 1 }, warnings: [] });
    expect(other).toMatchObject({ query: "any=1", warnings: [] });
    expect(listed.query).toBe("statuses[]=draft");
    expect(warned.warnings).toEqual([line]);
  });
});

describe("a warning", () => {
  it("goes to the logger, with the method, in the order that pino expects", async () => {
    const lines: unknown[] = [];
    const logger = { bindings: () => ({}), debug() {}, warn: (...parts: unknown[]) => lines.push(parts) };

    await sentBy(unknown, { options: { logger, logLevel: undefined } });

    expect(lines.filter((parts) => String(parts).includes("rates"))).toEqual([[{ operation: "taxes.create" }, line]]);
  });

  it("goes to the console without a logger", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();

    await sentBy(unknown, { options: { logger: undefined, logLevel: undefined } });

    expect(warn.mock.calls).toEqual([[line, { operation: "taxes.create" }]]);
    warn.mockRestore();
  });

  it.each(["off", "error"] as const)("is not logged at the level %s", async (logLevel) => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();

    const withLogger = await sentBy(unknown, { options: { logLevel } });
    await sentBy(unknown, { options: { logger: undefined, logLevel } });

    expect([withLogger.warnings, warn.mock.calls]).toEqual([[], []]);
    warn.mockRestore();
  });

  it("does not fail the call if the logger throws", async () => {
    const logger = {
      debug() {},
      warn() {
        throw new Error("The disk is full.");
      },
    };

    const { body } = await sentBy(unknown, { options: { logger } });

    expect(body).toEqual({ tax: { code: "vat", rates: 20 } });
  });
});
