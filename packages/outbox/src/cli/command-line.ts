import { parseArgs } from "node:util";

const names = ["drain", "status", "dead list", "dead retry", "dead drop", "reconcile", "migrate"] as const;

/** A parsed command. */
export interface Command {
  readonly name: (typeof names)[number];
  /** Where the events are. It may contain a password. */
  readonly store: string;
  readonly ids: readonly string[] | "all";
  readonly isOnce: boolean;
  readonly concurrency: number;
  readonly limit: number;
  readonly from: Date;
  readonly to: Date;
  readonly isPrinted: boolean;
  readonly isJson: boolean;
}

/** What is wrong with a command line. */
export interface CommandLineProblem {
  readonly problem: string;
}

const options = {
  store: { type: "string" },
  once: { type: "boolean", default: false },
  concurrency: { type: "string", default: "4" },
  limit: { type: "string", default: "1000" },
  all: { type: "boolean", default: false },
  from: { type: "string" },
  to: { type: "string" },
  print: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** Parses the command line. */
export function parseCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Command | { readonly name: "help" } | CommandLineProblem {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help) return { name: "help" };
    const { name, rest } = readName(positionals);
    return {
      name,
      store: readStore(values.store ?? environment["LAGOKIT_OUTBOX_STORE"]),
      ids: readIds(name, rest, values.all),
      isOnce: values.once,
      concurrency: readCount("concurrency", values.concurrency),
      limit: readCount("limit", values.limit),
      ...readRange(name, values),
      isPrinted: values.print,
      isJson: values.json,
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function readName(positionals: readonly string[]): {
  readonly name: Command["name"];
  readonly rest: readonly string[];
} {
  const length = positionals[0] === "dead" ? 2 : 1;
  const given = positionals.slice(0, length).join(" ");
  const name = names.find((one) => one === given);
  if (name === undefined)
    throw new Error(`The command must be one of ${names.join(", ")}${given && `, not "${given}"`}.`);
  return { name, rest: positionals.slice(length) };
}

function readStore(store: string | undefined): string {
  if (store) return store;
  throw new Error("--store is required, or LAGOKIT_OUTBOX_STORE: such as postgres://localhost/billing or billing.db.");
}

function readIds(name: Command["name"], ids: readonly string[], isAll: boolean): Command["ids"] {
  const takesIds = name === "dead retry" || name === "dead drop";
  if (!takesIds && ids.length > 0) throw new Error(`${name} takes no further arguments, such as "${ids[0]}".`);
  if (takesIds && isAll === ids.length > 0) throw new Error(`${name} needs either IDs of \`dead list\`, or --all.`);
  return isAll ? "all" : ids;
}

function readCount(name: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--${name} must be a positive integer, not "${text}".`);
}

function readRange(
  name: Command["name"],
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): Pick<Command, "from" | "to"> {
  if (name !== "reconcile") return { from: new Date(0), to: new Date() };
  const range = { from: readTime("from", from), to: to === undefined ? new Date() : readTime("to", to) };
  if (range.from >= range.to) throw new Error("--from must be before --to.");
  return range;
}

function readTime(name: string, text: string | undefined): Date {
  const time = new Date(text ?? "");
  if (text !== undefined && /^\d{4}-/.test(text) && !Number.isNaN(time.getTime())) return time;
  throw new Error(`--${name} must be a time such as 2026-11-01T00:00:00Z.`);
}
