import { Lago } from "@lagokit/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type JwtOptions, type OrganizationId, Webhooks } from "../src/index.ts";
import { deliver, invoiceCreated, issuer, keys, options, organizationId, secret } from "./delivery.ts";
import { LagoServer } from "./lago-server.ts";
import { refusal } from "./refusal.ts";

const stranger = "6fc13968-0000-4ea2-bcf9-57d3a41bc6ba";
const believed = "invoice.created";
let clock: number;

beforeEach(() => {
  clock = 0;
  vi.useFakeTimers({ toFake: ["performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

function pass(seconds: number): void {
  clock += seconds;
  vi.advanceTimersByTime(seconds * 1_000);
}

/** Returns a function that delivers an event of an organization, and resolves to its type or the reason of the refusal. */
function receiver(organization: unknown, algorithm: "jwt" | "hmac" = "jwt"): (id?: string) => Promise<string> {
  // As: the tests pass invalid values too.
  const id = organization as OrganizationId;
  const webhooks = new Webhooks(
    algorithm === "jwt"
      ? { jwt: { ...options.jwt, organizationId: id } }
      : { hmac: { ...options.hmac, organizationId: id } },
  );
  return async (sender = organizationId) => {
    const { body, headers } = await deliver(algorithm, invoiceCreated.replace(organizationId, sender));
    return webhooks.verify(body, headers).then(
      ({ webhook_type: type }) => type,
      ({ reason }: { reason: string }) => reason,
    );
  };
}

describe.each(["jwt", "hmac"] as const)("by %s, the accepted organizations", (algorithm) => {
  it.each<[string, unknown]>([
    ["one", organizationId],
    ["a list", [stranger.replace("6", "7"), organizationId]],
    ["a function", () => organizationId],
    ["an async function", async () => organizationId],
    ["an async function that returns a list", async () => [organizationId, stranger.replace("6", "7")]],
  ])("are %s: others are refused", async (_form, organization) => {
    const receive = receiver(organization, algorithm);

    const verdicts = [await receive(), await receive(stranger), await receive()];

    expect(verdicts).toEqual([believed, "organization_mismatch", believed]);
  });

  it.each<[string, unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["an empty string", ""],
    ["an empty list", []],
    ["a list with undefined", [undefined]],
    ["a list with an empty string", [organizationId, ""]],
    ["a number", 17],
    ["an organization", { lago_id: organizationId }],
    ["a string with a space", `${organizationId} `],
    ["the string of undefined", "undefined"],
  ])("cannot be %s", (_name, organization) => {
    const make = (): unknown => receiver(organization, algorithm);

    expect(make).toThrow(TypeError);
    expect(make).toThrow(`\`${algorithm}.organizationId\``);
  });

  it.each<[string, () => unknown]>([
    ["fails", () => Promise.reject(new Error("down"))],
    [
      "throws",
      () => {
        throw new Error("down");
      },
    ],
    ["returns undefined", () => undefined],
    ["returns null", () => null],
    ["returns an empty string", () => ""],
    ["returns an empty list", () => []],
    ["returns the organization instead of its ID", () => ({ lago_id: organizationId })],
    ["returns true", () => true],
    ["returns a list of lists", () => [[organizationId]]],
    ["returns a fake list", () => ({ some: () => true, includes: () => true, every: () => true })],
  ])("are unknown if the function %s, and every webhook is refused", async (_name, organization) => {
    const receive = receiver(organization, algorithm);

    const verdicts = [await receive(), await receive(stranger)];

    expect(verdicts).toEqual(["organization_unavailable", "organization_unavailable"]);
  });
});

it("`organizationId` is required for jwt, and the message says how to set it", () => {
  // As: the compiler requires it too.
  const jwt = { key: keys.publicKey, issuer } as JwtOptions;

  expect(() => new Webhooks({ jwt })).toThrow("async () => (await lago.organization.get()).lago_id");
});

it("`organizationId` is optional for hmac, and defaults to every organization with the secret", async () => {
  const { body, headers } = await deliver("hmac", invoiceCreated.replace(organizationId, stranger));

  const event = await new Webhooks({ hmac: { secret } }).verify(body, headers);

  expect(event.webhook_type).toBe(believed);
});

it("another organization is named in the message, but not suggested as a value, because an attacker can choose it", async () => {
  const { body, headers } = await deliver("jwt", invoiceCreated.replace(organizationId, stranger));

  const error = await refusal(new Webhooks(options).verify(body, headers));

  expect(error.message).toBe(`organization_mismatch: "${stranger}" is not in \`jwt.organizationId\``);
  expect(error.status).toBe(401);
});

describe("a function that returns the organization", () => {
  it("is called for the first valid signature, and its result is kept", async () => {
    const ask = vi.fn<() => Promise<string>>(async () => organizationId);
    const receive = receiver(ask);
    const before = ask.mock.calls.length;

    const verdicts = [await receive(), await receive(), await receive()];

    expect([before, ask.mock.calls.length]).toEqual([0, 1]);
    expect(verdicts).toEqual([believed, believed, believed]);
  });

  it("is not called for a delivery with an invalid signature", async () => {
    const ask = vi.fn<() => Promise<string>>(async () => organizationId);
    const webhooks = new Webhooks({ jwt: { ...options.jwt, organizationId: ask } });
    const { headers } = await deliver("jwt", invoiceCreated);

    const error = await refusal(webhooks.verify(`${invoiceCreated} `, headers));

    expect(error.reason).toBe("body_mismatch");
    expect(ask).not.toHaveBeenCalled();
  });

  it("is called once for concurrent deliveries", async () => {
    const ask = vi.fn<() => Promise<string>>(async () => organizationId);
    const receive = receiver(ask);

    const verdicts = await Promise.all([receive(), receive(), receive(stranger)]);

    expect(verdicts).toEqual([believed, believed, "organization_mismatch"]);
    expect(ask).toHaveBeenCalledOnce();
  });

  it("that fails is called again before the next attempt of Lago", async () => {
    const ask = vi.fn<() => Promise<string>>(async () => organizationId).mockRejectedValueOnce(new Error("down"));
    const receive = receiver(ask);

    const verdicts = [await receive(), await receive(), (pass(4.9), await receive())];

    expect(verdicts).toEqual(["organization_unavailable", "organization_unavailable", believed]);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("is called again, at most every 10 seconds, for an event of another organization", async () => {
    const ask = vi.fn<() => Promise<string>>(async () => organizationId);
    const receive = receiver(ask);

    const verdicts = [await receive(stranger), (pass(9), await receive(stranger))];
    const calls = ask.mock.calls.length;
    verdicts.push((pass(1), await receive(stranger)), await receive(stranger));

    expect(new Set(verdicts)).toEqual(new Set(["organization_mismatch"]));
    expect([calls, ask.mock.calls.length]).toEqual([1, 2]);
  });

  it("can return other organizations later, which replace the first", async () => {
    const receive = receiver(() => (clock < 10 ? organizationId : stranger));

    const verdicts = [await receive(), (pass(10), await receive()), await receive(stranger), await receive()];

    expect(verdicts).toEqual([believed, believed, believed, "organization_mismatch"]);
  });

  it("that fails later does not change which organizations are accepted", async () => {
    const receive = receiver(async () => {
      if (clock > 0) throw new Error("down");
      return organizationId;
    });

    const verdicts = [await receive(), (pass(10), await receive(stranger)), await receive()];

    expect(verdicts).toEqual([believed, "organization_unavailable", believed]);
  });

  it("that fails leads to a 500 with its cause", async () => {
    const cause = new Error("down");
    const webhooks = new Webhooks({ jwt: { ...options.jwt, organizationId: () => Promise.reject(cause) } });
    const { body, headers } = await deliver("jwt", invoiceCreated);

    const error = await refusal(webhooks.verify(body, headers));

    expect(error).toMatchObject({ reason: "organization_unavailable", status: 500, cause });
  });
});

describe("with the client", () => {
  let server: LagoServer;

  beforeEach(async () => {
    server = await LagoServer.start();
  });

  afterEach(() => server.close());

  it.each(["", "/", "/api/v1", "/api/v1/"])("the URL …%s provides key, issuer and organization", async (path) => {
    const lago = new Lago({ apiKey: "api-key", baseUrl: `${server.url}${path}` });
    const webhooks = new Webhooks({
      jwt: { key: lago.webhooks, organizationId: async () => (await lago.organization.get()).lago_id },
    });
    const { body, headers } = await deliver("jwt", invoiceCreated, { iss: server.url });

    const event = await webhooks.verify(body, headers);

    expect(event.webhook_type).toBe(believed);
    expect(server.asked).toEqual(["GET /api/v1/webhooks/json_public_key", "GET /api/v1/organizations"]);
  });

  it("the message names the issuer of the JWT, and that issuer can be set", async () => {
    const lago = new Lago({ apiKey: "api-key", baseUrl: server.url });
    const { body, headers } = await deliver("jwt", invoiceCreated);
    const jwt = { key: lago.webhooks, organizationId };

    const error = await refusal(new Webhooks({ jwt }).verify(body, headers));
    const event = await new Webhooks({ jwt: { ...jwt, issuer } }).verify(body, headers);

    expect(error.message).toBe(`issuer_mismatch: set \`jwt.issuer\` to "${issuer}"`);
    expect(event.webhook_type).toBe(believed);
  });

  it("the issuer of the cloud of Lago depends on the region", () => {
    const urls = (["us", "eu"] as const).map((region) => new Lago({ apiKey: "api-key", region }).webhooks.serverUrl);

    expect(urls).toEqual(["https://api.getlago.com", "https://api.eu.getlago.com"]);
  });
});
