import { Lago } from "@lagokit/client";
import { type Mock, readDocument, specDocument, startMock } from "@lagokit/mock";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeSamples } from "../src/http/code-samples.ts";
import { packageFolder } from "../src/places.ts";
import { sampledOperations } from "./sampled-operations.ts";
import { sampledWebhooks } from "./sampled-webhooks.ts";
import { shownSamples } from "./site-file.ts";

let mock: Mock;
let lago: Lago;

beforeAll(async () => {
  mock = await startMock();
  lago = new Lago({ apiKey: "key", baseUrl: mock.url, maxRetries: 0 });
});

afterAll(() => mock.stop());

describe.each(sampledOperations)("the call of $id", ({ call, curl, address }) => {
  it("is accepted by the mock", async () => {
    // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call -- it runs what a reader copies, unchanged.
    const result = new Function("lago", `return (async () => { ${call} })()`)(lago);

    await expect(result).resolves.toBeUndefined();
  });

  it("is on its page, next to the same request with curl", async () => {
    const samples = await shownSamples(address);

    expect(samples).toEqual(expect.arrayContaining([call, curl]));
  });
});

it("compiles every call and every handler", async () => {
  const file = await writeSamples();
  const program = ts.createProgram([file], options);

  const faults = ts.getPreEmitDiagnostics(program);

  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
});

it("stops the build if an operation has no contract case", async () => {
  const document = await readDocument(specDocument());
  const ping = { operationId: "ping", responses: { 200: { description: "Pong." } } };

  await expect(codeSamples({ ...document, paths: { "/ping": { get: ping } } })).rejects.toThrow(
    "ping has no contract case: write one in packages/client/test/contract/cases/.",
  );
});

const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  types: ["node"],
};

/** Writes every sample to one file, in a folder where the packages are installed and that no other check reads. */
async function writeSamples(): Promise<string> {
  const folder = join(packageFolder, ".lagokit/samples");
  const file = join(folder, "every-sample.ts");
  const lines = [
    'import { Lago } from "@lagokit/client";',
    'import { Webhooks } from "@lagokit/webhooks";',
    "const lago = new Lago();",
    'const webhooks = new Webhooks({ hmac: { secret: "" } });',
    ...sampledOperations.map(({ call }) => call),
    ...sampledWebhooks.map(({ source }) => source),
  ];
  await mkdir(folder, { recursive: true });
  await writeFile(file, lines.join("\n"));
  return file;
}
