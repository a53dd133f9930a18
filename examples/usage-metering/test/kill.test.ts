import { fakeLago } from "@lagokit/testing";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished, expect, test } from "vitest";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** Starts the application. Each start is a new process on the same file. */
async function start(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env["PATH"], PORT: "0", NODE_NO_WARNINGS: "1", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  // As: the first line is its URL.
  const [url] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<number | null> => {
    const ended = once(child, "exit");
    child.kill(signal);
    const [code] = await ended;
    return code;
  };
  return { url, end };
}

/** Calls the API. Resolves with the key of the request if it got a response. */
async function call(url: string, key: string): Promise<string | undefined> {
  try {
    const headers = { "X-Subscription": "sub_1", "Idempotency-Key": key };
    const response = await fetch(`${url}/words`, { method: "POST", headers, body: "one two three" });
    expect(await response.json()).toEqual({ words: 3 });
    return key;
  } catch (error) {
    // The process was killed before it responded.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

test("each request with a response is billed once, although the process is killed in the middle of requests", async () => {
  const fake = fakeLago();
  const server = await fake.listen();
  const folder = await mkdtemp(join(tmpdir(), "lagokit-metering-"));
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const environment = { LAGO_API_URL: server.url, LAGO_API_KEY: fake.apiKey, OUTBOX_FILE: join(folder, "outbox.db") };
  const answered = new Set<string>();

  for (let round = 0; round < 3; round++) {
    const app = await start(environment);
    const killed = new AbortController();
    const caller = async (number: number): Promise<void> => {
      for (let request = 0; !killed.signal.aborted; request++) {
        const key = await call(app.url, `${round}-${number}-${request}`);
        if (key === undefined) return;
        answered.add(key);
      }
    };
    const callers = Array.from({ length: 16 }, (_, number) => caller(number));
    await expect.poll(() => answered.size, { interval: 1, timeout: 20_000 }).toBeGreaterThan((round + 1) * 100);
    const ended = app.end("SIGKILL");
    await Promise.all(callers);
    killed.abort();
    await ended;
  }
  const last = await start(environment);
  const healthy = async (): Promise<unknown> => (await fetch(`${last.url}/healthz`)).json();
  await expect.poll(healthy, { timeout: 20_000 }).toMatchObject({ isHealthy: true, pending: 0, dead: 0 });
  const repeated = await call(last.url, "0-0-0");
  await expect.poll(healthy, { timeout: 20_000 }).toMatchObject({ pending: 0 });
  const code = await last.end("SIGTERM");

  const billed = fake.events().map(({ transaction_id: id }) => id);
  expect(billed.filter((id) => answered.has(id)).toSorted()).toEqual([...answered].toSorted());
  expect(new Set(billed).size).toBe(billed.length);
  expect([repeated, code]).toEqual(["0-0-0", 0]);
});
