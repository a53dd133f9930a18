import { Lago } from "@lagokit/client";
import { type Mock, startMock } from "@lagokit/mock";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFolder, siteFolder } from "../src/places.ts";
import { sampledOperations } from "./sampled-operations.ts";

let mock: Mock;
let lago: Lago;

beforeAll(async () => {
  mock = await startMock();
  lago = new Lago({ apiKey: "key", baseUrl: mock.url, maxRetries: 0 });
});

afterAll(() => mock.stop());

describe.each(sampledOperations)("the call of $id", ({ call, curl, address }) => {
  it("is one that the mock accepts", async () => {
    // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call -- what a reader copies is run as it is.
    const answer = new Function("lago", `return (async () => { ${call} })()`)(lago);

    await expect(answer).resolves.toBeUndefined();
  });

  it("stands on its page, as it does with curl", async () => {
    const html = await readFile(join(siteFolder, address, "index.html"), "utf8");

    const samples = html.matchAll(/data-code="([^"]*)"/g);

    expect([...samples].map(([, code = ""]) => decode(code))).toEqual(expect.arrayContaining([call, curl]));
  });
});

it("compiles, call by call", async () => {
  const file = await writeCalls();
  const program = ts.createProgram([file], options);

  const faults = ts.getPreEmitDiagnostics(program);

  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
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

/** Writes every call into a file, where the client is installed and no other check looks. */
async function writeCalls(): Promise<string> {
  const folder = join(packageFolder, ".lagokit/calls");
  const file = join(folder, "every-call.ts");
  const calls = sampledOperations.map(({ call }) => call);
  await mkdir(folder, { recursive: true });
  await writeFile(file, ['import { Lago } from "@lagokit/client";', "const lago = new Lago();", ...calls].join("\n"));
  return file;
}

/** Reads what an attribute of HTML says; its lines are parted by a character that no code has. */
function decode(attribute: string): string {
  const text = attribute.replaceAll(/&#x(\w+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return text.replaceAll("\u007F", "\n").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
