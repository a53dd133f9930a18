import { describe, expect, it } from "vitest";
import { runBehavior } from "../behavior/command/run-behavior.ts";
import { behaviors } from "../behavior/index.ts";
import { fakeLago } from "../src/index.ts";
import { Conformity } from "./conformity/conformity.ts";
import { watch } from "./conformity/watch.ts";

const conformity = await Conformity.read();
const all = Object.entries(behaviors).flatMap(([topic, list]) => list.map((behavior) => ({ topic, behavior })));

// On a real server, a behavior finds what others have left, and features may need a license.
describe.for([true, false])("one server for all behaviors, with a license: %s", (license) => {
  const { apiKey, fetch, url, ...fake } = prepare(license);

  it.for(all.map((topical) => ({ ...topical, title: topical.behavior.title })))("$title", async (topical) => {
    const target = { url, apiKey, fetch, maxRetries: 0, allowsHttp: false };

    const { outcome, problem, left } = await runBehavior(topical, target, { lacksLicense: !license });

    const isRefused = !license && topical.behavior.needsLicense === true;
    const expected = isRefused ? "needs a license" : "passed";
    expect({ outcome, problem, left }).toEqual({ outcome: expected, problem: undefined, left: [] });
    expect(fake.takeProblems()).toEqual([]);
  });
});

function prepare(license: boolean) {
  const fake = fakeLago({ license });
  const problems = watch(fake, conformity);
  const { apiKey, fetch, url } = fake;
  return { apiKey, fetch, url, takeProblems: () => problems.splice(0) };
}
