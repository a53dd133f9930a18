import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { onTestFinished, describe, expect, test } from "vitest";
import { Outbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { startPostgres } from "../postgres/start-postgres.ts";
import { eventOf, eventsOf, idsAt, idsOf, startLago, temporaryFolder, until } from "../delivery/outbox-kit.ts";
import { invalid } from "../lago/stored-events.ts";

const program = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts the command. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env["PATH"], NODE_NO_WARNINGS: "1", ...environment },
    cwd: import.meta.dirname,
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = (async (): Promise<Ended> => {
    const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await closed, output, errors };
  })();
  return { child, ended };
}

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  start(args, environment).ended;

/** An SQLite file with events, a Lago, and the variables that name both. */
async function prepare(events = eventsOf(5)) {
  const server = await startLago();
  const file = join(await temporaryFolder(), "outbox.db");
  await using outbox = new Outbox({ store: sqliteStore(file) });
  await outbox.put(events);
  const environment = { LAGO_API_KEY: "key-of-a-test", LAGO_API_URL: server.url, LAGOKIT_OUTBOX_STORE: file };
  return { server, file, environment };
}

/** A response that refuses an event. */
function refuse(id: string) {
  return ({ events }: { readonly events: readonly { readonly transaction_id: string }[] }) => {
    const index = events.findIndex(({ transaction_id }) => transaction_id === id);
    const [, body] = invalid({ [index]: { code: ["value_is_mandatory"] } });
    return index < 0 ? undefined : { status: 422, body };
  };
}

describe("drain", () => {
  test("delivers everything with --once, and ends with 0", async () => {
    const { server, environment } = await prepare();

    const { code, output } = await run(["drain", "--once"], environment);

    expect(output).toBe("Delivered: 5. Pending: 0. Dead: 0.\n");
    expect(code).toBe(0);
    expect(idsAt(server)).toEqual(idsOf(eventsOf(5)));
  });

  test("ends with 3 if an event is dead, which the other commands list and retry", async () => {
    const { server, environment } = await prepare();
    server.fault = refuse("event-3");

    const drained = await run(["drain", "--once", "--json"], environment);
    const status = await run(["status", "--json"], environment);
    const listed = await run(["dead", "list"], environment);
    server.fault = () => undefined;
    const retried = await run(["dead", "retry", "--all", "--json"], environment);
    const again = await run(["drain", "--once"], environment);

    const reports = drained.output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(reports).toMatchObject([
      { report: "dead", id: "event-3", kind: "refused", status: 422 },
      { report: "ended", delivered: 4, pending: 0, dead: 1 },
    ]);
    expect([drained.code, status.code, listed.code]).toEqual([3, 3, 3]);
    expect(JSON.parse(status.output)).toMatchObject({ pending: 0, dead: 1 });
    expect(listed.output).toContain("event-3  refused: ");
    expect(JSON.parse(retried.output)).toEqual({ retried: 1 });
    expect([retried.code, again.code]).toEqual([0, 0]);
    expect(server.events.all).toHaveLength(5);
  });

  test("ends with 0 after SIGTERM", async () => {
    const { server, environment } = await prepare();

    const { child, ended } = start(["drain"], environment);
    await until(() => server.events.all.length === 5);
    child.kill("SIGTERM");
    const { code, output } = await ended;

    expect(output).toContain("Pending: 0. Dead: 0.\n");
    expect(code).toBe(0);
  });

  test("ends with 1 without a key, and says which variable is missing", async () => {
    const { environment } = await prepare();

    const { code, errors } = await run(["drain", "--once"], { ...environment, LAGO_API_KEY: "" });

    expect(code).toBe(1);
    expect(errors).toContain("LAGO_API_KEY");
  });
});

describe("dead drop", () => {
  test("deletes the events with these IDs", async () => {
    const { server, environment } = await prepare();
    server.fault = refuse("event-3");
    await run(["drain", "--once"], environment);
    const [dead] = JSON.parse((await run(["dead", "list", "--json"], environment)).output) as [{ readonly id: string }];

    const { output } = await run(["dead", "drop", dead.id], environment);

    expect(output).toBe("1 events are deleted.\n");
    expect((await run(["status"], environment)).code).toBe(0);
  });
});

test("reconcile ends with 3 if Lago lacks an event", async () => {
  const { server, file, environment } = await prepare([]);
  await using outbox = new Outbox({ store: sqliteStore(file), keep: 3_600_000 });
  await outbox.put([eventOf(1), eventOf(2)]);
  await run(["drain", "--once"], environment);
  const range = ["--from", "2026-01-01T00:00:00Z", "--to", "2026-03-01T00:00:00Z"];

  const equal = await run(["reconcile", ...range], environment);
  server.events.forget("event-2");
  const different = await run(["reconcile", ...range, "--json"], environment);

  expect([equal.code, different.code]).toEqual([0, 3]);
  expect(JSON.parse(different.output)).toMatchObject({ missing: [{ transaction_id: "event-2" }] });
});

describe("on Postgres", () => {
  test("migrate creates the tables, and the events of the outbox can be delivered", async () => {
    await using postgres = await startPostgres();
    const server = await startLago();
    const environment = {
      LAGO_API_KEY: "key-of-a-test",
      LAGO_API_URL: server.url,
      LAGOKIT_OUTBOX_STORE: postgres.url,
    };

    const before = await run(["status"], environment);
    const migrated = await run(["migrate"], environment);
    const drained = await run(["drain", "--once"], environment);

    expect([before.code, migrated.code, drained.code]).toEqual([1, 0, 0]);
    expect(before.errors).toContain("npx @lagokit/outbox migrate");
    expect(drained.output).toBe("Delivered: 0. Pending: 0. Dead: 0.\n");
  });

  test("migrate --print needs no server", async () => {
    const { code, output } = await run(["migrate", "--print", "--store", "postgres://127.0.0.1:1/none"]);

    expect(code).toBe(0);
    expect(output).toContain("CREATE TABLE IF NOT EXISTS");
  });

  test("a password is never printed", async () => {
    const { code, errors, output } = await run(["status", "--store", "postgres://user:secret-word@127.0.0.1:1/none"]);

    expect(code).toBe(1);
    expect(errors).toContain("Postgres");
    expect(errors + output).not.toContain("secret-word");
  });
});

test.each<[string, readonly string[], string]>([
  ["no command", [], "The command must be one of"],
  ["an unknown command", ["deliver"], 'not "deliver"'],
  ["no store", ["status"], "--store is required, or LAGOKIT_OUTBOX_STORE"],
  ["an unknown option", ["status", "--stor", "a.db"], "--stor"],
  ["an invalid number", ["drain", "--store", "a.db", "--concurrency", "0"], "--concurrency must be a positive integer"],
  ["neither IDs nor --all", ["dead", "drop", "--store", "a.db"], "needs either IDs of `dead list`, or --all"],
  ["no range", ["reconcile", "--store", "a.db"], "--from must be a time such as"],
])("%s ends with 2, and shows the usage", async (_, args, message) => {
  const { code, errors } = await run(args);

  expect(code).toBe(2);
  expect(errors).toContain(message);
  expect(errors).toContain("Usage: npx @lagokit/outbox <command>");
});

test("--help prints the commands and the exit codes", async () => {
  const { code, output } = await run(["--help"]);

  expect(code).toBe(0);
  expect(output).toContain("Exit codes: 0 done");
});
