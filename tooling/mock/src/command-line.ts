import { parseArgs } from "node:util";
import { check } from "./check.ts";
import { specDocument } from "./document.ts";
import { messageOf } from "./message-of.ts";
import { proxy } from "./proxy.ts";
import { serve } from "./serve.ts";

const usage = `Usage: pnpm mock <command> [options]

  serve            serves the document until it is interrupted
    --port N       the port to listen on; defaults to a free port
  proxy <URL>      forwards requests to the Lago server at this URL until it is interrupted, and prints each request and
                   response that contradicts the document; exits with 1 if any did
    --port N       the port to listen on; defaults to a free port
    --json         prints one line of JSON per request
  check            sends every operation of the document to a mock, and checks the responses
    --json         prints the result as JSON

  --document PATH  the OpenAPI document; defaults to spec/openapi.yaml`;

const options = {
  document: { type: "string", default: specDocument() },
  port: { type: "string", default: "0" },
  json: { type: "boolean", default: false },
} as const;

/** The command line is invalid. The message says why, and shows the usage. */
export class WrongUsage extends Error {
  constructor(problem: string) {
    super(`${problem}\n\n${usage}`);
  }
}

/** Parses the command line. Returns a function that runs the command and resolves to the exit code. */
export function readCommand(): () => Promise<number> {
  const { positionals, values } = readArguments();
  const [command = "none", ...operands] = positionals;
  const { document, json } = values;
  const port = readPort(values.port);
  if (command === "proxy") {
    const upstream = readUpstream(operands);
    return () => proxy({ document, port, upstream, json });
  }
  if (operands.length > 0) throw new WrongUsage(`The command ${command} takes only options.`);
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

/** The URL of the Lago server. Error messages do not quote it, because it can contain a password. */
function readUpstream([text, ...others]: readonly string[]): URL {
  const url = text !== undefined && others.length === 0 ? URL.parse(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new WrongUsage("The command proxy takes one URL, such as https://lago.example.com.");
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw new WrongUsage("The URL must not contain a user, password, query or fragment.");
  return url;
}
