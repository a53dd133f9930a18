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
  ["No command given.", []],
  ["`update` is not a valid command.", ["update"]],
  ["`tidy` is not a valid command.", ["tidy"]],
  ["Unknown option '--force'", ["build", "--force"]],
  ["`check` does not accept `--json`.", ["check", "--json"]],
  ["`--claims` and `--reviewed` are for the whole document", ["docs", "--claims", "--tag", "orders"]],
  ["`--claims` and `--reviewed` are for the whole document", ["docs", "--reviewed", "--tag", "orders"]],
  ["`observe` requires `--base-url`", ["observe"]],
  ["`observe` requires the API key in the environment variable `LAGO_API_KEY`.", ["observe", "--base-url", url]],
  ["`--write` requires `--prefix`", ["observe", "--base-url", url, "--write"], "key"],
  ["`--prefix` is only used with `--write`", ["observe", "--base-url", url, "--prefix", "lagokit"], "key"],
])("refuses an invalid command line with the usage text: %s", async (problem, args, key) => {
  vi.stubEnv("LAGO_API_KEY", key);
  const context = contextOf(await emptyWorkspace());

  const refused = (async () => runCommand(context, parseCommandLine(args)))();

  await expect(refused).rejects.toMatchObject({
    exitCode: exitCode.usage,
    message: expect.stringMatching(/\n\nUsage: pnpm spec <command>/),
  });
  await expect(refused).rejects.toThrow(problem);
});
