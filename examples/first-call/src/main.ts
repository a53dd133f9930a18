import { parseArgs } from "node:util";
import { firstCall } from "./first-call.ts";
import { print } from "./print.ts";
import { serve } from "./serve.ts";

const usage = `Usage: npm start [-- --serve]

Fetches a customer's portal URL from a mock of the Lago API, and shows a 401 and a 404.

  --serve  run the mock until Ctrl-C, and print how to call it
  --help   show this help`;

/** EX_USAGE of sysexits.h: the command line is wrong. */
const wrongUsage = 64;

try {
  const { help, serve: serving } = readFlags();
  if (help) print(usage);
  else await (serving ? serve() : firstCall());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode ||= 1;
}

function readFlags(): { readonly help: boolean; readonly serve: boolean } {
  const off = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ options: { help: off, serve: off } }).values;
  } catch (error) {
    process.exitCode = wrongUsage;
    throw new Error(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
}
