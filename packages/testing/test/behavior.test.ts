import { Lago } from "@lagokit/client";
import { describe, it } from "vitest";
import type { Stage } from "../behavior/behavior.ts";
import { behaviors, fakeBehaviors } from "../behavior/index.ts";
import { type FakeLago, fakeLago } from "../src/index.ts";
import { Conformity } from "./conformity/conformity.ts";
import { watch } from "./conformity/watch.ts";

const conformity = await Conformity.read();

describe.for(Object.entries(behaviors))("%s", ([, all]) => {
  it.for(all)("$title", ({ run }) => conforming(run));
});

describe.for(Object.entries(fakeBehaviors))("only on the fake: %s", ([, all]) => {
  it.for(all)("$title", ({ run }) => conforming(run));
});

/** Runs a behavior, and fails if a response or a webhook is not like those of Lago. */
async function conforming(run: (stage: FakeStage) => Promise<void>): Promise<void> {
  const fake = fakeLago();
  const problems = watch(fake, conformity);
  const failure: unknown = await run(stageOf(fake)).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (problems.length > 0) throw new Error(`Not like Lago:\n${problems.join("\n")}`, { cause: failure });
  if (failure !== undefined) throw failure;
}

type FakeStage = Stage & { readonly fake: FakeLago };

let last = 0;

function stageOf(fake: FakeLago): FakeStage {
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
