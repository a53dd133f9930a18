import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { root } from "../src/root.ts";

const cases = [
  { signal: "SIGTERM", command: "npm start -- --serve" },
  { signal: "SIGINT", command: "npm start -- --serve" },
  { signal: "SIGTERM", command: "npm run portal -- --port 0" },
  { signal: "SIGTERM", command: "npm run saas -- --port 0" },
  { signal: "SIGTERM", command: "npm run webhooks -- --port 0" },
  { signal: "SIGINT", command: "npm run webhooks -- --port 0" },
  { signal: "SIGTERM", command: "npm run mock -- serve" },
] as const;

describe("a command that runs until it is interrupted", () => {
  it.each(cases)("leaves no process and no open port after $signal: $command", async ({ signal, command }) => {
    const { child, group, url } = await startCommand(command, await installedRepository());
    await expect(fetch(url)).resolves.toBeInstanceOf(Response);

    // Ctrl-C in a terminal reaches every process that was started there.
    process.kill(signal === "SIGINT" ? -group : group, signal);
    await once(child, "exit");

    await vi.waitFor(() => expect(signalAll(group, 0)).toBe(false), { timeout: 20_000 });
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  it("names the option if its port is already in use", async () => {
    await using server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;

    const started = startCommand(`npm run webhooks -- --port ${port}`, await installedRepository());

    await expect(started).rejects.toThrow(`Port ${port} is already in use. Choose another one with --port.`);
  });
});

/**
 * Creates an installed and built repository with the scripts, the bootstrap and the sources of this one. Its pnpm and turbo
 * are programs that do nothing, because the real ones would change this repository during other tests.
 */
async function installedRepository(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-commands-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const bootstrap = join(folder, "tooling/bootstrap");
  await mkdir(join(bootstrap, "node_modules"), { recursive: true });
  await mkdir(join(folder, "node_modules/.bin"), { recursive: true });
  await cp(join(root, "package.json"), join(folder, "package.json"));
  for (const file of ["package.json", "run.mjs", "program.mjs", "progress.mjs"])
    await cp(join(root, "tooling/bootstrap", file), join(bootstrap, file));
  const { dependencies } = JSON.parse(await readFile(join(bootstrap, "package.json"), "utf8"));
  await writeFile(join(bootstrap, "node_modules/installed"), dependencies.pnpm);
  for (const program of ["pnpm", "turbo"]) await writeScript(join(folder, "node_modules/.bin", program));
  await symlink(join(root, "examples"), join(folder, "examples"));
  await symlink(join(root, "tooling/mock"), join(folder, "tooling/mock"));
  return folder;
}

async function writeScript(path: string): Promise<void> {
  await writeFile(path, "#!/bin/sh\n");
  await chmod(path, 0o755);
}

/** Starts a command in its own process group, and waits for the URL that it prints. */
async function startCommand(command: string, cwd: string) {
  const [program = "", ...parameters] = command.split(" ");
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter) };
  const child = spawn(program, parameters, { cwd, env, detached: true });
  if (child.pid === undefined) throw new Error(`${program} does not start.`);
  const group = child.pid;
  onTestFinished(() => void signalAll(group, "SIGKILL"));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    const read = (chunk: unknown): void => {
      printed += String(chunk);
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("close", () => reject(new Error(printed)));
  });
  return { child, group, url };
}

/** Sends a signal to all processes of a group, or none with 0. Returns whether the group has processes. */
function signalAll(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}
