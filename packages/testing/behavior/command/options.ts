import { parseArgs } from "node:util";
import { messageOf } from "./trial.ts";

const usage = `Usage: \`pnpm behaviour\` with these options:

Runs the behaviors of the fake on the Lago that LAGO_API_URL and LAGO_API_KEY name, and removes what they create.
Without these variables, runs them on the fake.

  --only TOPIC   runs one topic, such as taxes; can be repeated
  --list         prints the behaviors and their evidence, and runs none
  --yes          does not ask before it creates objects
  --json         prints the results as JSON
  --allow-http   allows a URL that begins with http:// in a network that you trust

Exit codes: 0 if all passed or need a license, 1 if some failed, 2 if the command cannot run, 130 after Ctrl-C.`;

/** The options of the command. */
export interface Options {
  /** The topics to run; empty for all. */
  readonly topics: readonly string[];
  readonly lists: boolean;
  readonly isConfirmed: boolean;
  readonly json: boolean;
  readonly allowsHttp: boolean;
}

/** The command cannot run. The message says why, and what to do. */
export class CannotRun extends Error {}

/** Reads the command line. */
export function readOptions(args: readonly string[], knownTopics: readonly string[]): Options {
  const { only = [], list, yes, json, "allow-http": allowsHttp } = parse(args);
  const unknown = only.find((topic) => !knownTopics.includes(topic));
  if (unknown !== undefined)
    throw new CannotRun(`--only must be one of ${knownTopics.join(", ")}; received ${JSON.stringify(unknown)}.`);
  return { topics: only, lists: list, isConfirmed: yes, json, allowsHttp };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: declared }).values;
  } catch (error) {
    throw new CannotRun(`${messageOf(error)}\n\n${usage}`);
  }
}

const declared = {
  only: { type: "string", multiple: true },
  list: { type: "boolean", default: false },
  yes: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  "allow-http": { type: "boolean", default: false },
} as const;
