import { LagoArgumentError } from "@lagokit/client/errors";

/** A `Pool` or `Client` of `pg`. */
export interface PgClient {
  query(text: string, values: unknown[]): Promise<{ readonly rows: unknown[] }>;
}

/** The `sql` of `postgres`. */
export interface PostgresJsClient {
  unsafe(text: string, values: never[]): PromiseLike<readonly unknown[]>;
}

/** A client of Postgres: a `Pool` of `pg`, or the `sql` of `postgres`. */
export type PostgresClient = PgClient | PostgresJsClient;

/** Runs a statement with one parameter as JSON. Resolves with its result, which is one JSON text. */
export type Run = (statement: string, input?: unknown) => Promise<unknown>;

/** The function of a client that runs a statement. */
type Method = (text: string, ...values: unknown[]) => PromiseLike<unknown>;
type Methods = Readonly<Record<string, Method | undefined>>;

/** The parameter of each statement. */
export const parameter = "$1::text";

/** Returns how to run statements on a client. */
export function toRun(client: PostgresClient): Run {
  const run = methodRun(client);
  if (run) return run;
  throw new LagoArgumentError("client", "must be a `Pool` of `pg`, or the `sql` of `postgres`.");
}

/** Returns how to run statements in a transaction of the caller. */
export function toTransactionRun(transaction: unknown): Run {
  // As: `Object` turns any value into something with keys.
  const methods = Object(transaction) as Methods;
  const run = methodRun(methods);
  if (run && !isOutside(methods)) return run;
  const accepted =
    "a client of `pg` after BEGIN, the `sql` that `sql.begin` of `postgres` passes, or the `tx` of a transaction of Drizzle or Prisma";
  throw new LagoArgumentError("transaction", `must be an open transaction: ${accepted}.`);
}

/** Recognizes a client that runs each statement in a transaction of its own. */
function isOutside(client: Methods): boolean {
  const status = typeof client["query"] === "function" ? client["getTransactionStatus"]?.("") : undefined;
  // As: `pg` returns a letter here.
  if ((status as unknown) === "I") return true;
  if (typeof client["query"] === "function") return "totalCount" in client;
  if (typeof client["unsafe"] === "function") return typeof client["savepoint"] !== "function";
  if (typeof client["execute"] === "function") return typeof client["rollback"] !== "function";
  return typeof client["$connect"] === "function";
}

function methodRun(client: object): Run | undefined {
  // As: the functions are checked before they are called.
  const methods = client as Methods;
  const of = (name: string): boolean => typeof methods[name] === "function";
  // Each statement is unnamed, because a named one fails behind PgBouncer.
  if (of("query") || of("unsafe")) {
    const name = of("query") ? "query" : "unsafe";
    return runBy((statement, text) => methods[name]?.(statement, text === undefined ? [] : [text]));
  }
  if (of("$queryRawUnsafe"))
    return runBy((statement, text) => methods["$queryRawUnsafe"]?.(statement, ...(text === undefined ? [] : [text])));
  // Drizzle takes no parameters here.
  if (of("execute")) return runBy((statement, text = "") => methods["execute"]?.(inline(statement, text)));
  return undefined;
}

/** Writes the parameter into a statement, as base64, which has no character that could end the literal. */
export function inline(statement: string, text: string): string {
  const literal = `convert_from(decode('${Buffer.from(text).toString("base64")}','base64'),'UTF8')`;
  return statement.replaceAll(parameter, () => literal);
}

type Query = (statement: string, text?: string) => PromiseLike<unknown> | undefined;

function runBy(query: Query): Run {
  return async (statement, input) =>
    JSON.parse(textOf(await query(statement, input === undefined ? undefined : JSON.stringify(input))) ?? "null");
}

/** Finds the result. Clients return the rows, or an object with them, or a list of these for several statements. */
function textOf(result: unknown): string | null {
  // As: the forms that clients return.
  const rows = ((result as { readonly rows?: unknown }).rows ?? result) as readonly unknown[];
  const last = rows.at(-1) as { readonly result?: string | null } | undefined;
  return !last || "result" in last ? (last?.result ?? null) : textOf(last);
}
