import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { applicationEnvironment, nextCommand } from "./next-command.ts";

/** A running application. */
export interface RunningApplication extends AsyncDisposable {
  readonly url: string;
}

/** Starts the built application on a free port. */
export async function startApplication(
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<RunningApplication> {
  const command = [nextCommand(folder), "start", "--port", "0", "--hostname", "127.0.0.1"];
  const env = applicationEnvironment(variables);
  const child = spawn(process.execPath, command, { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.kill()) await once(child, "exit");
  };
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(line) ?? [];
    if (url === undefined) continue;
    child.stdout.resume();
    return { url, [Symbol.asyncDispose]: stop };
  }
  throw new Error("The application ended before it was ready.");
}
