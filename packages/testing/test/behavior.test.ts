import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import type { Stage } from "../behavior/behavior.ts";
import { Trial } from "../behavior/command/trial.ts";
import { behaviors, fakeBehaviors } from "../behavior/index.ts";
import { type FakeLago, fakeLago } from "../src/index.ts";
import type { OperationId } from "../src/operation.ts";
import { handlers, isSample } from "../src/operations/index.ts";
import { Conformity } from "./conformity/conformity.ts";
import { watch } from "./conformity/watch.ts";
import { sendRefused } from "./errors/send-refused.ts";
import { unsent } from "./errors/unsent.ts";

const conformity = await Conformity.read();

afterAll(async () => {
  // `npm test` prints this file.
  const folder = new URL("../.vitest/", import.meta.url);
  await mkdir(folder, { recursive: true });
  const lines = [
    conformity.summary(),
    conformity.errors.summary(),
    ...unsent.map(({ because, errors }) => `  ${errors.length} never: ${because}`),
    `Operations with a state that no behavior succeeds with: ${untried().join(", ") || "none"}`,
  ];
  // What is like recordings of other operations only, to look at.
  await writeFile(new URL("beyond-recordings.txt", folder), `${[...conformity.places].toSorted().join("\n")}\n`);
  await writeFile(new URL("conformity-table.txt", folder), `${lines.join("\n")}\n`);
});

describe.for(Object.entries(behaviors))("%s", ([, all]) => {
  it.for(all)("$title", ({ run }) => conforming(run));
});

describe.for(Object.entries(fakeBehaviors))("only on the fake: %s", ([, all]) => {
  it.for(all)("$title", ({ run }) => conforming(run));
});

describe("the recorded errors", () => {
  it("are sent like those of Lago", async () => {
    expect(await sendRefused(conformity)).toEqual([]);
  });

  it("are all sent, except of those with a reason", () => {
    // Only Stripe knows the details of this one.
    const ofStripe = "createSubscription 422 provider_error";
    const missing = conformity.errors.missing().filter((error) => !error.startsWith(ofStripe));
    expect(missing).toEqual(unsent.flatMap(({ errors }) => errors).toSorted());
  });
});

/** Runs a behavior, and fails if a response or a webhook is not like those of Lago. */
async function conforming(run: (stage: Stage & { readonly fake: FakeLago }) => Promise<void>): Promise<void> {
  const fake = fakeLago();
  const problems = watch(fake, conformity);
  const { apiKey, fetch, url } = fake;
  const trial = new Trial({ url, apiKey, fetch, maxRetries: 0, allowsHttp: false });
  const failure: unknown = await run({ ...trial.stage, fake }).then(
    () => undefined,
    (error: unknown) => error,
  );
  // A fault that is left over is not part of the clean-up.
  fake.clearFaults();
  const left = await trial.cleanUp();
  if (problems.length > 0) throw new Error(`Not like Lago:\n${problems.join("\n")}`, { cause: failure });
  if (failure !== undefined) throw failure;
  if (left.length > 0) throw new Error(`Not removed:\n${left.join("\n")}`);
}

function untried(): readonly string[] {
  // As: the keys of `handlers` are the operations.
  const operations = Object.keys(handlers) as OperationId[];
  return operations.filter((operation) => !isSample(operation) && !conformity.hasSuccess(operation));
}
