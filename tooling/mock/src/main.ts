import { parseArgs } from "node:util";
import { check } from "./check.ts";
import { specDocument } from "./document.ts";
import { messageOf } from "./message-of.ts";
import { serve } from "./serve.ts";

const usage = `Usage: pnpm mock <command> [options]

  serve            serves the document until it is interrupted
    --port N       on this port; a free one otherwise
  check            sends every operation of the document to a mock of it and judges the answers
    --json         prints the outcome for machines

  --document PATH  takes another document than spec/openapi.yaml`;

const options = {
  document: { type: "string", default: specDocument() },
  port: { type: "string", default: "0" },
  json: { type: "boolean", default: false },
} as const;

process.exitCode = await run().catch((error: unknown) => {
  console.error(messageOf(error));
  return 1;
});

async function run(): Promise<number> {
  const command = readCommand();
  if (command === undefined) {
    console.error(usage);
    return 64;
  }
  return command();
}

/** What the command line asks for, or nothing if it makes no sense. */
function readCommand(): (() => Promise<number>) | undefined {
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const port = Number(values.port);
    if (positionals.length !== 1 || !Number.isInteger(port)) return undefined;
    if (positionals[0] === "serve") return () => serve({ document: values.document, port });
    if (positionals[0] === "check") return () => check(values);
    return undefined;
  } catch (error) {
    console.error(messageOf(error));
    return undefined;
  }
}
