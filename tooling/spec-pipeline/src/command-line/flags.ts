import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";

import { wrongUsage } from "./usage.ts";

const options = {
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  missing: { type: "boolean", default: false },
  claims: { type: "boolean", default: false },
  reviewed: { type: "boolean", default: false },
  tag: { type: "string" },
  "base-url": { type: "string" },
  write: { type: "boolean", default: false },
  prefix: { type: "string" },
  "lago-version": { type: "string" },
  root: { type: "string", default: fileURLToPath(new URL("../../../..", import.meta.url)) },
  help: { type: "boolean", default: false },
} as const;

type Parsed = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true; tokens: true }>>;

/** The values of the flags, with defaults for those that were not given. */
export type Flags = Parsed["values"];

export type FlagName = keyof typeof options;

/** A parsed command line. */
export interface CommandLine {
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly flags: Flags;
  /** The names of the given flags. */
  readonly given: readonly string[];
}

export function parseCommandLine(args: string[]): CommandLine {
  const { positionals, values, tokens } = parse(args);
  const [command, ...operands] = positionals;
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
  return { command, operands, flags: values, given };
}

function parse(args: string[]): Parsed {
  try {
    return parseArgs({ args, options, allowPositionals: true, tokens: true });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}
