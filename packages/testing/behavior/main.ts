// Runs the behaviors on a Lago, or on the fake.
import { command } from "./command/command.ts";
import { behaviors } from "./index.ts";

const controller = new AbortController();
// Further signals do nothing, so that they do not interrupt the cleanup.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => controller.abort());
// A behavior can await a refused request only after another one.
process.on("unhandledRejection", () => {});

process.exitCode = await command(process.argv.slice(2), behaviors, {
  environment: process.env,
  output: process.stdout,
  errors: process.stderr,
  canAsk: process.stdin.isTTY,
  signal: controller.signal,
});
