import { join } from "node:path";
import { expect, it } from "vitest";

import { exitCode } from "../src/exit-code.ts";
import { type Ending, runToEnd } from "../src/run.ts";

it("prints its usage", async () => {
  expect(await release("--help")).toMatchObject({ code: exitCode.done, stdout: expect.stringContaining("rehearse") });
});

it.each([
  ["no command", [], "The command is missing."],
  ["an unknown command", ["ship"], "`ship` is not a command"],
  ["a missing operand", ["pack"], "`pack` is not a command, or it has the wrong number of operands"],
  ["too many operands", ["pack", "one", "two"], "Only one operand is allowed"],
  ["an unknown option", ["version", "--force"], "--force"],
])("refuses %s, and prints its usage", async (_, args, problem) => {
  const { code, stderr } = await release(...args);

  expect(code).toBe(exitCode.usage);
  expect(stderr).toContain(problem);
  expect(stderr).toContain("Usage: pnpm release");
});

it.each(["mode", "pack", "publish"])("refuses a registry on another machine: %s", async (command) => {
  const operands = command === "mode" ? [] : ["folder"];

  const { code, stderr } = await release(command, ...operands, "--registry", "https://registry.invalid");

  expect(code).toBe(exitCode.refused);
  expect(stderr).toContain("`--registry` must be a registry on this machine");
});

function release(...args: readonly string[]): Promise<Ending> {
  const program = join(import.meta.dirname, "../src/main.ts");
  return runToEnd([process.execPath, program, ...args], { cwd: import.meta.dirname });
}
