import { parseArgs } from "node:util";
import { isApiKey } from "../check-options.ts";
import type { EventStore } from "../world/event-store.ts";

/** What `--help` prints. */
export const usage: string = `Usage: npx @lagokit/testing [options]

Runs a stateful fake of the Lago billing API until it is interrupted.

  --port <number>         port to listen on; 0 selects a free one (3999)
  --host <address>        address to listen on (127.0.0.1)
  --public-url <url>      URL that clients use, if it is another; the issuer of webhooks that are signed by jwt
  --seed <file>           JSON file with the first objects, such as {"customers": [{"external_id": "acme"}]}
  --api-key <key>         API key that it accepts (fake-api-key)
  --event-store <store>   \`postgres\` or \`clickhouse\` (postgres): they deduplicate events differently
  --no-license            refuse the features that need a license, as a self-hosted Lago does
  --quiet                 do not print a line for each request
  --help                  print this text

Exit codes: 0 after an interrupt, 1 if it cannot start, 2 for wrong options.`;

/** A parsed command line. */
export interface CommandLine {
  readonly isHelp: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly seed: string | undefined;
  readonly apiKey: string;
  readonly eventStore: EventStore;
  readonly license: boolean;
  /** Whether requests are not printed. */
  readonly isQuiet: boolean;
}

/** What is wrong with a command line. */
export interface CommandLineProblem {
  readonly problem: string;
}

/** Parses the command line. */
export function parseCommandLine(args: readonly string[]): CommandLine | CommandLineProblem {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "3999" },
        host: { type: "string", default: "127.0.0.1" },
        "public-url": { type: "string" },
        seed: { type: "string" },
        "api-key": { type: "string", default: "fake-api-key" },
        "event-store": { type: "string", default: "postgres" },
        "no-license": { type: "boolean", default: false },
        quiet: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    return {
      isHelp: values.help,
      port: readPort(values.port),
      host: readHost(values.host),
      publicUrl: values["public-url"],
      seed: values.seed,
      apiKey: readKey(values["api-key"]),
      eventStore: readEventStore(values["event-store"]),
      license: !values["no-license"],
      isQuiet: values.quiet,
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`--port must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function readHost(text: string): string {
  if (text === "") throw new Error("--host must be an address such as 127.0.0.1.");
  return text;
}

function readKey(text: string): string {
  if (!isApiKey(text)) throw new Error("--api-key must be visible ASCII characters without spaces.");
  return text;
}

function readEventStore(text: string): EventStore {
  if (text !== "postgres" && text !== "clickhouse")
    throw new Error(`--event-store must be \`postgres\` or \`clickhouse\`, not "${text}".`);
  return text;
}
