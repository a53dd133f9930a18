import type { ListeningFake } from "../listen/fake-server.ts";
import { FakeLago } from "../fake-lago.ts";
import type { CommandLine } from "./command-line.ts";
import { LoggingFake } from "./logging-fake.ts";
import { readSeed } from "./read-seed.ts";

/** Starts a fake that a command line describes, prints where it listens, and ends it after an interrupt. */
export async function start({ port, host, publicUrl, seed, isQuiet, ...options }: CommandLine): Promise<void> {
  const fake = new (isQuiet ? FakeLago : LoggingFake)(options);
  if (seed !== undefined) await readSeed(fake, seed);
  const server = await fake
    .listen({ port, host, ...(publicUrl !== undefined && { publicUrl }) })
    .catch((error: unknown) => explain(error, `${host}:${port}`));
  endAfterInterrupt(server);
  console.log(`Fake Lago: ${server.url} (API key: ${fake.apiKey})
What is in it, and the webhooks that it sent: ${server.url}/`);
}

/** Containers and process managers send SIGTERM. */
function endAfterInterrupt(server: ListeningFake): void {
  const end = (): void => void server.close().then(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

function explain(error: unknown, address: string): never {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    throw new Error(`${address} is in use. Choose another port with --port; --port 0 selects a free one.`);
  if (code === "EACCES") throw new Error(`${address} needs more rights. Choose a port above 1023 with --port.`);
  throw new Error(`Cannot listen on ${address}: ${error instanceof Error ? error.message : String(error)}`);
}
