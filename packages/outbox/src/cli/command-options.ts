import type { ParseArgsConfig } from "node:util";

/** The commands. */
export const commandNames = [
  "drain",
  "status",
  "dead list",
  "dead retry",
  "dead drop",
  "reconcile",
  "migrate",
] as const;

/** Name of a command. */
export type CommandName = (typeof commandNames)[number];

/** How each option is parsed. */
export const options = {
  store: { type: "string" },
  schema: { type: "string" },
  table: { type: "string" },
  prefix: { type: "string" },
  name: { type: "string" },
  durability: { type: "string" },
  once: { type: "boolean", default: false },
  concurrency: { type: "string", default: "4" },
  limit: { type: "string", default: "1000" },
  all: { type: "boolean", default: false },
  from: { type: "string" },
  to: { type: "string" },
  check: { type: "boolean", default: false },
  print: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const satisfies ParseArgsConfig["options"];

/** The options that only some commands have. Ignoring one, such as the limit of a deletion, could do harm. */
const special: Readonly<Record<string, readonly CommandName[]>> = {
  once: ["drain"],
  concurrency: ["drain"],
  limit: ["dead list"],
  all: ["dead retry", "dead drop"],
  from: ["reconcile"],
  to: ["reconcile"],
  check: ["reconcile"],
  print: ["migrate"],
};

/** Refuses an option that a command does not have. */
export function refuseOptions(command: CommandName, given: readonly string[]): void {
  for (const name of given) {
    const commands = special[name];
    if (commands && !commands.includes(command))
      throw new Error(`--${name} is an option of ${commands.join(" and ")}, not of ${command}: remove it.`);
  }
}
