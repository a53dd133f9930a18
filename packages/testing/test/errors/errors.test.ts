import { expect, it } from "vitest";
import { Lago } from "../../../client/src/index.ts";
import { fakeLago } from "../../src/index.ts";
import { handlers, isSample } from "../../src/operations/index.ts";
import type { OperationId } from "../../src/operation.ts";
import { routes } from "../../src/spec/routes.ts";
import { Conformity } from "../conformity/conformity.ts";
import { watch } from "../conformity/watch.ts";
import { readReplayed } from "../replay/replayed.ts";
import { Stock } from "../replay/stock.ts";
import { createTargets, pathsToNothing } from "./target.ts";
import { refused } from "./refused.ts";

const conformity = await Conformity.read();

it("sends the recorded errors", async () => {
  const fake = fakeLago({ now: () => new Date("2026-11-28T18:30:00Z") });
  const problems = watch(fake, conformity);
  const { apiKey, fetch, url } = fake;
  const targets = await createTargets(new Stock(fake, new Lago({ apiKey, baseUrl: url, fetch, maxRetries: 0 })));
  const bodies = new Map((await readReplayed()).map(({ operation, body }) => [operation, body]));
  const send = async (route: string, body: unknown): Promise<void> => {
    const [method = "", path = ""] = route.split(" ");
    const text = method === "GET" || body === undefined ? {} : { body: JSON.stringify(body) };
    await fetch(`${url}/api/v1${path}`, { method, headers: { authorization: `Bearer ${apiKey}` }, ...text });
  };

  for (const [route, body] of refused) await send(route, body);
  for (const operation of Object.keys(handlers) as OperationId[]) {
    if (isSample(operation)) continue;
    const [method = ""] = routes[operation].split(" ");
    for (const path of pathsToNothing(operation, targets)) await send(`${method} ${path}`, bodies.get(operation));
  }

  expect(problems).toEqual([]);
  console.log(conformity.errors.summary());
  console.log(
    conformity.errors
      .missing()
      .map((x) => x.slice(0, 200))
      .join("\n"),
  );
});
