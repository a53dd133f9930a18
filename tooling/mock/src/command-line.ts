import { parseArgs } from "node:util";
import { check } from "./check.ts";
import { specDocument } from "./document.ts";
import { messageOf } from "./message-of.ts";
import { proxy } from "./proxy.ts";
import { serve } from "./serve.ts";

const usage = `Usage: pnpm mock <command> [options]

  serve            serves the document until it is interrupted
    --port N       on this port; a free one otherwise
  proxy <URL>      passes requests on to the Lago at this URL until it is interrupted, and prints what contradicts the
                   document, in them and in the answers; ends with 1 if anything did
    --port N       on this port; a free one otherwise
    --json         prints a line of JSON for each request
  check            sends every operation of the document to a mock of it and judges the answers
    --json         prints the outcome for machines

  --document PATH  takes another document than spec/openapi.yaml`;

const options = {
  document: { type: "string", default: specDocument() },
  port: { type: "string", default: "0" },
  json: { type: "boolean", default: false },
} as const;

/** The command line makes no sense; the message says why, and how it would. */
export class WrongUsage extends Error {
  constructor(problem: string) {
    super(`${problem}\n\n${usage}`);
  }
}

/** What the command line asks for: a function that does it and gives the exit code. */
export function readCommand(): () => Promise<number> {
  const { positionals, values } = readArguments();
  const [command = "none", ...operands] = positionals;
  const { document, json } = values;
  const port = readPort(values.port);
  if (command === "proxy") {
    const upstream = readUpstream(operands);
    return () => proxy({ document, port, upstream, json });
  }
  if (operands.length > 0) throw new WrongUsage(`${command} takes nothing but options.`);
  if (command === "serve") return () => serve({ document, port });
  if (command === "check") return () => check({ document, json });
  throw new WrongUsage(`The command must be serve, proxy or check, not ${command}.`);
}

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(messageOf(error));
  }
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new WrongUsage(`--port must be a number up to 65535, not "${text}".`);
}

/** The Lago that is watched. Its URL is not quoted, since it may have a password. */
function readUpstream([text, ...others]: readonly string[]): URL {
  const url = text !== undefined && others.length === 0 ? URL.parse(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new WrongUsage("proxy takes one URL, such as https://lago.example.com.");
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw new WrongUsage("The URL must have no user, password, query or fragment.");
  return url;
}
