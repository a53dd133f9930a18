import { type Mock, startMock } from "@lagokit/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Trial } from "../../behavior/command/trial.ts";
import { behaviors } from "../../behavior/index.ts";

const stateless = Object.values(behaviors)
  .flat()
  .filter((behavior) => behavior.stateless);

describe("a mock of the API document", () => {
  let mock: Mock;

  beforeAll(async () => {
    mock = await startMock();
  });

  afterAll(() => mock.stop());

  it.for(stateless)("$title", async ({ run }) => {
    const trial = new Trial({ url: mock.url, apiKey: "mock", fetch, maxRetries: 0, allowsHttp: false });

    await run(trial.stage);

    expect(await trial.cleanUp()).toEqual([]);
  });
});
