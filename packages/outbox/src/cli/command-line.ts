import { parseArgs } from "node:util";
import { type CommandName, commandNames, options, refuseOptions } from "./command-options.ts";
import { butNot, readCount, readRange } from "./read-values.ts";
import { readStoreAddress, type StoreAddress } from "./store-address.ts";
import { readStoreSettings, type StoreSettings } from "./store-settings.ts";

/** A parsed command. */
export interface Command {
  readonly name: CommandName;
  readonly store: StoreAddress;
  readonly settings: StoreSettings;
  readonly ids: readonly string[] | "all";
  readonly isOnce: boolean;
  readonly concurrency: number;
  readonly limit: number;
  readonly from: Date;
  readonly to: Date;
  /** Whether `reconcile` checks that Lago bills the events. */
  readonly isChecked: boolean;
  readonly isPrinted: boolean;
  readonly isJson: boolean;
}

/** What is wrong with a command line. It contains no value that could be a secret. */
export interface CommandLineProblem {
  readonly problem: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Parses the command line. */
export function parseCommandLine(
  args: readonly string[],
  environment: Environment,
): Command | { readonly name: "help" } | CommandLineProblem {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      tokens: true,
    });
    if (values.help || positionals[0] === "help") return { name: "help" };
    const named = readName(positionals);
    const given = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
    refuseOptions(named.name, given);
    return toCommand(named, values, environment);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/** A command, and the arguments after it. */
interface Named {
  readonly name: CommandName;
  readonly rest: readonly string[];
}

function toCommand({ name, rest }: Named, values: Values, environment: Environment): Command {
  const store = readStore(values, environment);
  const isReconcile = name === "reconcile";
  const command = {
    name,
    store,
    settings: readStoreSettings(store.engine, values),
    ids: readIds(name, rest, values.all),
    isOnce: values.once,
    concurrency: readCount("concurrency", values.concurrency),
    limit: readCount("limit", values.limit),
    ...(isReconcile ? readRange(values.from, values.to) : { from: new Date(0), to: new Date() }),
    isChecked: values.check,
    isPrinted: values.print,
    isJson: values.json,
  };
  if (isReconcile || name === "drain") requireKey(environment);
  return command;
}

function readName(positionals: readonly string[]): Named {
  const length = positionals[0] === "dead" ? 2 : 1;
  const given = positionals.slice(0, length).join(" ");
  const name = commandNames.find((one) => one === given);
  if (name !== undefined) return { name, rest: positionals.slice(length) };
  throw new Error(`The command must be one of ${commandNames.join(", ")}${butNot(given)}.`);
}

/** The SQL of Postgres is printed without a store. */
function readStore({ store, print }: Values, environment: Environment): StoreAddress {
  const text = store ?? environment["LAGOKIT_OUTBOX_STORE"] ?? "";
  if (text !== "" || print) return readStoreAddress(text === "" ? "postgres:" : text);
  throw new Error(
    "--store is required, or the variable LAGOKIT_OUTBOX_STORE: such as postgres://localhost/billing or billing.db.",
  );
}

function readIds(name: CommandName, ids: readonly string[], isAll: boolean): Command["ids"] {
  const takesIds = name === "dead retry" || name === "dead drop";
  if (!takesIds && ids.length > 0)
    throw new Error(`${name} takes no further arguments: remove them, or pass a store by --store.`);
  if (takesIds && isAll === ids.length > 0) throw new Error(`${name} needs either IDs of \`dead list\`, or --all.`);
  return isAll ? "all" : ids;
}

function requireKey(environment: Environment): void {
  if (environment["LAGO_API_KEY"]) return;
  throw new Error("The variable LAGO_API_KEY is missing: set it to an API key of Lago.");
}

/** The messages of Node have several lines, and repeat what was given. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return "The options cannot be read.";
  const code = "code" in error ? error.code : undefined;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return `${/'(--?[\w-]{1,20})'/.exec(error.message)?.[1] ?? "An option"} is not an option: see --help.`;
  const [first = ""] = error.message.split("\n");
  return code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" ? `${first.replace(/\.$/, "")}: see --help.` : first;
}
