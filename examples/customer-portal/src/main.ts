import { parseArgs } from "node:util";
import { interrupted } from "@lagokit/signals";
import { startDemo } from "./demo/start.ts";

const usage = `Usage: npm run portal [-- --port N]

Starts an application that embeds the customer portal, on a mock of the Lago API.

  --port N  port to listen on (default: 3000)
  --help    show this help`;

/** EX_USAGE of sysexits.h: the command line is wrong. */
const wrongUsage = 64;

try {
  const { help, port } = readFlags();
  if (help) console.log(usage);
  else await run(port);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode ||= 1;
}

async function run(port: number): Promise<void> {
  const end = interrupted();
  await using demo = await startDemo({ port });
  console.log(`The application runs on ${demo.url}. Press Ctrl-C to stop.`);
  await end;
}

function readFlags(): { readonly help: boolean; readonly port: number } {
  try {
    const options = { help: { type: "boolean", default: false }, port: { type: "string", default: "3000" } } as const;
    const { help, port } = parseArgs({ options }).values;
    if (/^\d{1,5}$/.test(port) && Number(port) < 65_536) return { help, port: Number(port) };
    throw new Error(`--port must be a number up to 65535, not "${port}".`);
  } catch (error) {
    process.exitCode = wrongUsage;
    throw new Error(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
}
