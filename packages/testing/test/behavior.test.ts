import { Lago } from "@lagokit/client";
import { describe, it } from "vitest";
import type { Stage } from "../behavior/behavior.ts";
import { behaviors, fakeBehaviors } from "../behavior/index.ts";
import { type FakeLago, fakeLago } from "../src/index.ts";

describe.for(Object.entries(behaviors))("%s", ([, all]) => {
  it.for(all)("$title", ({ run }) => run(stageOf(fakeLago())));
});

describe.for(Object.entries(fakeBehaviors))("only on the fake: %s", ([, all]) => {
  it.for(all)("$title", ({ run }) => run(stageOf(fakeLago())));
});

let last = 0;

function stageOf(fake: FakeLago): Stage & { readonly fake: FakeLago } {
  return {
    fake,
    lago: new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch, maxRetries: 0 }),
    unique: (prefix) => `${prefix}_${++last}`,
    cleanUp: () => {},
    send: async (method, path, body) => {
      const headers = { authorization: `Bearer ${fake.apiKey}`, "content-type": "application/json" };
      const response = await fake.fetch(`${fake.url}/api/v1${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
    },
  };
}
