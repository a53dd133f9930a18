import { afterEach, expect, it, vi } from "vitest";

import { parseCommandLine } from "../../src/command-line/flags.ts";
import { runCommand } from "../../src/command-line/run-command.ts";
import { exitCode } from "../../src/exit-code.ts";
import { contextOf } from "../commands/shop.ts";
import { emptyWorkspace } from "../workspace/empty-workspace.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const url = "https://lago.example.com";

it.each<[problem: string, args: string[], key?: string]>([
  ["Which command?", []],
  ["`update` is not a command with its operands.", ["update"]],
  ["`tidy` is not a command with its operands.", ["tidy"]],
  ["Unknown option '--force'", ["build", "--force"]],
  ["`check` takes no `--json`.", ["check", "--json"]],
  ["`--claims` and `--reviewed` are for the whole document", ["docs", "--claims", "--tag", "orders"]],
  ["`--claims` and `--reviewed` are for the whole document", ["docs", "--reviewed", "--tag", "orders"]],
  ["`observe` needs `--base-url`", ["observe"]],
  ["`observe` needs the key of the Lago in the environment variable `LAGO_API_KEY`.", ["observe", "--base-url", url]],
  ["`--write` needs `--prefix`", ["observe", "--base-url", url, "--write"], "key"],
  ["`--prefix` is for what `--write` makes", ["observe", "--base-url", url, "--prefix", "lagokit"], "key"],
])("a command line that makes no sense is refused with how it is done: %s", async (problem, args, key) => {
  vi.stubEnv("LAGO_API_KEY", key);
  const context = contextOf(await emptyWorkspace());

  const refused = (async () => runCommand(context, parseCommandLine(args)))();

  await expect(refused).rejects.toMatchObject({
    exitCode: exitCode.usage,
    message: expect.stringMatching(/\n\nUsage: pnpm spec <command>/),
  });
  await expect(refused).rejects.toThrow(problem);
});
