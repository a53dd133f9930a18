// One cell of the table of editors: opens an application, types, and waits for completions.
import { launchServer } from "@typescript/server-harness";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readOrder } from "../measure/order.ts";
import { median } from "../measure/statistics.ts";
import { typings } from "./completions.ts";
import { editorOptions } from "./compile.ts";
import type { EditorSample, TypeOrder } from "./type-order.ts";

const { name, file } = readOrder<TypeOrder>();
const { typed, offered } = typings[name];
const source = await readFile(file, "utf8");
const line = source.split("\n").length + 1;
const tsserver = fileURLToPath(new URL("tsserver.js", import.meta.resolve("typescript")));
const server = launchServer(tsserver, ["--disableAutomaticTypingAcquisition"]);
let sequence = 0;

await request("compilerOptionsForInferredProjects", { options: editorOptions });
const start = performance.now();
void request("open", { file, fileContent: `${source}\n${typed}`, scriptKindName: "TS" });
await complete();
const first = performance.now() - start;
const later: number[] = [];
for (let index = 0; index < 9; index++) later.push(await pressKey());

const sample: EditorSample = { first, later: median(later) };
console.log(JSON.stringify(sample));
await server.kill();

/** Sends a request to the language server, as an editor does. */
async function request(command: string, args: object): Promise<unknown> {
  // As: the protocol defines this response.
  const { success, message, body } = (await server.message({
    seq: ++sequence,
    type: "request",
    command,
    arguments: args,
  })) as { readonly success: boolean; readonly message?: string; readonly body?: unknown };
  if (!success) throw new Error(`${command} failed: ${message}`);
  return body;
}

/** Types the last character again, and waits for completions. */
async function pressKey(): Promise<number> {
  const last = typed.length;
  const pressed = performance.now();
  const place = { file, line, offset: last, endLine: line, endOffset: last + 1 };
  void request("change", { ...place, insertString: typed.slice(-1) });
  await complete();
  return performance.now() - pressed;
}

async function complete(): Promise<void> {
  const place = { file, line, offset: typed.length + 1 };
  const settings = { includeExternalModuleExports: false };
  // As: the protocol defines this response.
  const { entries } = (await request("completionInfo", { ...place, ...settings })) as {
    readonly entries: readonly { readonly name: string }[];
  };
  // All clients must offer the completion that the user needs.
  assert.ok(
    entries.some((entry) => entry.name === offered),
    `The completion ${offered} is missing.`,
  );
}
