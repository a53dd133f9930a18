import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { receiveWebhooks } from "./receive-webhooks.ts";
import { sqlDedupe } from "./sql-dedupe.ts";

const usage = `Usage: npm run webhooks [-- --port <number>]

Receives webhooks with HMAC signatures and prints them, until Ctrl-C.

  --port  port to listen on (default: 4600), or 0 for a free port
  --help  show this help

The secret is LAGO_HMAC_SECRET. It defaults to "a-secret-for-trying".`;

/** EX_USAGE of sysexits.h: the command line is wrong. */
const wrongUsage = 64;

try {
  const { help, port } = readFlags();
  if (help) console.log(usage);
  else serve(port);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode ||= 1;
}

function readFlags(): { readonly help: boolean; readonly port: number } {
  try {
    const { help, port } = parseArgs({
      options: { help: { type: "boolean", default: false }, port: { type: "string", default: "4600" } },
    }).values;
    if (!/^\d{1,5}$/.test(port)) throw new Error("--port must be a number.");
    return { help, port: Number(port) };
  } catch (error) {
    process.exitCode = wrongUsage;
    throw new Error(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
}

/** Starts the server, and prints how to send a signed webhook. */
function serve(port: number): void {
  const secret = process.env["LAGO_HMAC_SECRET"] ?? "a-secret-for-trying";
  const dedupe = sqlDedupe(new DatabaseSync(":memory:"));
  const server = createServer(receiveWebhooks(secret, dedupe));
  server.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    console.error(code === "EADDRINUSE" ? `Port ${port} is already in use. Choose another one with --port.` : message);
    process.exitCode = 1;
  });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      server.close();
      // Senders keep connections open for reuse.
      server.closeAllConnections();
    });
  }
  server.listen(port, "127.0.0.1", () => {
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : port}/lago`;
    console.log(`Receiving webhooks at ${url}. In another terminal, send signed webhooks with OpenSSL and cURL:\n`);
    console.log(`  sh examples/webhooks/send.sh ${url}\n`);
  });
}
