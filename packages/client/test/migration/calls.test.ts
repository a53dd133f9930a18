import { type Operation, Place } from "@lagokit/mock";
import { Lago } from "@lagokit/client";
import { Client } from "lago-javascript-client";
import { describe, expect, it } from "vitest";
import { parseTarget } from "../contract/recorder.ts";
import { document, operations, sampler } from "../contract/spec.ts";
import { calls } from "./calls.ts";

const rows = calls.map((call, index) => ({ ...call, row: index + 1 }));

/** Records the requests in a comparable form, and sends empty responses. */
class Recorder {
  readonly sent: unknown[] = [];

  readonly fetch = async (url: unknown, { method, body }: { method?: string; body?: unknown } = {}) => {
    this.sent.push({
      method,
      ...parseTarget(String(url)),
      body: typeof body === "string" ? JSON.parse(body) : undefined,
    });
    return Response.json({});
  };
}

/** Sends a request with both clients, and ignores their results. */
async function sendBoth({ before, after }: (typeof calls)[number], { path, query, body }: ReturnType<typeof sample>) {
  const [former, ours] = [new Recorder(), new Recorder()];
  const client = Client("key", { customFetch: former.fetch });
  const lago = new Lago({ apiKey: "key", fetch: ours.fetch });
  const plain = Object.fromEntries(Object.entries(query).map(([name, value]) => [name.replace("[]", ""), value]));
  // As: each takes the request of its own operation, which the sampler makes from the same document as the types.
  await Promise.allSettled([
    before(client, { path, query, body } as never),
    after(lago, { path, query: plain, body } as never),
  ]);
  return { former: former.sent, ours: ours.sent };
}

function sample(id: string) {
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`The spec has no operation ${id}.`);
  const { path, query, body } = sampler.sample(operation, "full");
  // As: every body of the API is an object; an input of alerts can be one alert, as here, or a list.
  const parts = { ...(body as { readonly alert?: unknown } | undefined) };
  return { path, query, body: "alert" in parts ? { ...parts, alerts: [parts.alert] } : parts };
}

describe("the migration guide", () => {
  it("has a call of lago-javascript-client for each operation in Lago's OpenAPI document", () => {
    const called = new Set<string>(calls.map(({ id }) => id));

    expect(operations.filter((operation) => !called.has(operation.id) && !isAddition(operation))).toEqual([]);
  });

  it.each(rows)("has two calls in row $row that send the same `$id`", async (call) => {
    const { query, ...others } = sample(call.id);
    const flat = Object.fromEntries(
      Object.entries(query).filter(([, value]) => Array.isArray(value) || !isObject(value)),
    );

    const { former, ours } = await sendBoth(call, { ...others, query: flat });

    expect(former).toHaveLength(1);
    expect(ours).toEqual(former);
  });

  it("describes how lago-javascript-client serializes a filter that is an object", async () => {
    const call = calls.find(({ id }) => id === "findAllInvoices");

    const { former, ours } = await sendBoth(call ?? never(), {
      path: {},
      query: { metadata: { team: "a" } },
      body: {},
    });

    expect(former).toMatchObject([{ query: [["metadata", "[object Object]"]] }]);
    expect(ours).toMatchObject([{ query: [["metadata[team]", "a"]] }]);
  });
});

function isAddition({ method, path }: Operation): boolean {
  return new Place(document).at("paths")?.at(path)?.at(method.toLowerCase())?.at("x-addition") !== undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function never(): never {
  throw new Error("The guide does not have this call.");
}
