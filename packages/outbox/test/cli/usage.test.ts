import { expect, test } from "vitest";
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
  ["no key", ["drain", ...store], "The variable LAGO_API_KEY is missing"],
])("%s ends with 2, and one line says what to do", async (_, args, message) => {
  const { code, output, errors } = await run(args);

  expect(errors).toContain(message);
  expect(errors.trimEnd().split("\n")).toHaveLength(1);
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
  ["with an invalid port", ["status", "--store", secret.replace("/billing", ":99999/billing")]],
  ["with an invalid number", ["status", "--store", secret.replace("postgres", "redis")]],
])("a URL %s does not show its password", async (_, args) => {
  const { code, output, errors } = await run(args);

  expect(code).not.toBe(0);
  expect(errors).not.toBe("");
  expect(output + errors).not.toContain("secret-word");
});

test.each([["--help"], ["-h"], ["help"]])("%s prints the commands and the exit codes", async (...args) => {
  const { code, output } = await run(args);

  expect(output).toContain("Usage: npx @lagokit/outbox <command>");
  expect(output).toMatch(/Exit codes:\n {2}0 {4}done\n/);
  expect(code).toBe(0);
});
