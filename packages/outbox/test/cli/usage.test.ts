import { expect, test } from "vitest";
import { parseCommandLine } from "../../src/cli/command-line.ts";
import { run } from "./command.ts";

const store = ["--store", "billing.db"];
const secret = "postgres://lago:secret-word@localhost/billing";

test.each<[string, readonly string[], string]>([
  ["no command", [], "The command must be one of drain, status,"],
  ["an unknown command", ["deliver"], 'not "deliver".'],
  ["no store", ["status"], "--store is required, or the variable LAGOKIT_OUTBOX_STORE: "],
  ["a store of another engine", ["status", "--store", "mysql://localhost/billing"], "--store must be postgres://…"],
  ["a Redis without a number", ["status", "--store", "redis://localhost/billing"], "--store must be like redis://"],
  ["an unknown option", ["status", "--stor", "a.db"], "--stor is not an option: see --help."],
  ["an option without a value", ["status", "--store"], "Option '--store <value>' argument missing: see --help."],
  ["an option of another command", ["dead", "drop", "--all", "--limit", "5", ...store], "--limit is an option of dead"],
  ["an option of another engine", ["status", "--prefix", "billing", ...store], "--prefix is not an option of SQLite"],
  ["an invalid number", ["drain", "--concurrency", "0", ...store], "--concurrency must be a number from 1 to 9999999"],
  ["neither IDs nor --all", ["dead", "drop", ...store], "dead drop needs either IDs of `dead list`, or --all."],
  ["a time without a zone", ["reconcile", "--from", "2026-11-01T00:00", ...store], "--from must be a day, or a time"],
  ["an empty range", ["reconcile", "--from", "2100-01-01", ...store], "--from must be before --to"],
  ["no key", ["drain", ...store], "The variable LAGO_API_KEY is missing"],
])("%s is a problem, and one line says what to do", (_, args, message) => {
  const command = parseCommandLine(args, {});

  expect(command).toEqual({ problem: expect.stringMatching(/^.+[.]$/) });
  expect(command).toEqual({ problem: expect.stringContaining(message) });
});

test("a problem is printed, and ends with 2", async () => {
  const { code, output, errors } = await run(["dead", "retry", ...store]);

  expect(errors).toBe("dead retry needs either IDs of `dead list`, or --all.\n");
  expect([code, output]).toEqual([2, ""]);
});

test("an invalid URL of Lago ends with 2, and names the variable", async () => {
  const environment = { LAGO_API_KEY: "key-of-a-test", LAGO_API_URL: "lago" };

  const { code, errors } = await run(["drain", ...store], { environment });

  expect(errors).toContain("LAGO_API_URL");
  expect(code).toBe(2);
});

test.each([
  ["as a command", [secret]],
  ["after a command", ["status", secret, ...store]],
  ["as an option", ["status", `--${secret}`]],
  ["as a number", ["drain", "--concurrency", secret, ...store]],
  ["as a time", ["reconcile", "--from", secret, ...store]],
  ["with another protocol", ["status", "--store", secret.replace("postgres", "mysql")]],
  ["with an invalid database", ["status", "--store", secret.replace("postgres", "redis")]],
])("a URL %s does not show its password", (_, args) => {
  const command = parseCommandLine(args, { LAGO_API_KEY: "key-of-a-test" });

  expect(command).toEqual({ problem: expect.not.stringContaining("secret-word") });
});

test("a URL that the client refuses does not show its password", async () => {
  const { code, output, errors } = await run(["status", "--store", secret.replace("/billing", ":99999/billing")]);

  expect(errors).toContain("Postgres failed (ERR_INVALID_URL)");
  expect(output + errors).not.toContain("secret-word");
  expect(code).toBe(1);
});

test.each([
  ["postgres://lago:secret-word@db.example:5432/billing?ssl=true", "Postgres (db.example:5432/billing)"],
  ["postgresql://lago:secret@word@db.example/billing", "Postgres (db.example/billing)"],
  ["postgres://lago:secret/word@db.example/billing", "Postgres"],
  ["rediss://:secret-word@redis.example/0", "Redis (redis.example/0)"],
  ["sqlite:billing.db", "SQLite (billing.db)"],
  ["sqlite:///srv/billing.db", "SQLite (/srv/billing.db)"],
])("the store %s is shown without a user, a password and parameters", (url, label) => {
  expect(parseCommandLine(["status"], { LAGOKIT_OUTBOX_STORE: url })).toMatchObject({ store: { label } });
});

test("--help prints the commands and the exit codes", async () => {
  const { code, output } = await run(["--help"]);

  expect(output).toContain("Usage: npx @lagokit/outbox <command>");
  expect(output).toMatch(/Exit codes:\n {2}0 {4}done\n/);
  expect(code).toBe(0);
});
