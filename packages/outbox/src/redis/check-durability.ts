import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import type { RedisConnection, SendCommand } from "./redis-client.ts";
import { refusalCode } from "./to-store-error.ts";

/** What a crash of the machine may lose. */
export type RedisDurability = "always" | "everysec" | "unchecked";

/** Rejects if the configuration of Redis can lose events. */
export async function checkDurability({ nodes }: RedisConnection, durability: RedisDurability): Promise<void> {
  if (durability === "unchecked") return;
  const configurations = await Promise.all((await nodes()).map(readConfiguration));
  const problem = configurations.map((configuration) => problemOf(configuration, durability)).find(Boolean);
  if (problem) throw new LagoOutboxStoreError(`Redis would lose events: ${problem}.`, { code: "DURABILITY" });
}

type Configuration = ReadonlyMap<string, string>;

async function readConfiguration(send: SendCommand): Promise<Configuration> {
  try {
    const parts = await Promise.all(["*append*", "maxmemory*"].map((pattern) => send("CONFIG", "GET", pattern)));
    return new Map(parts.flatMap(toPairs));
  } catch (error) {
    const code = refusalCode(error);
    // Some services do not have the command.
    if (code !== "NOPERM" && code !== "ERR") throw error;
    throw new LagoOutboxStoreError(
      'Redis does not permit CONFIG GET, so that its durability cannot be checked. Check that it has `appendonly yes`, `appendfsync always` and `maxmemory-policy noeviction`, then pass `durability: "unchecked"`.',
      { code },
    );
  }
}

/** The reply is a flat list, or in RESP3 a map or an object. */
function toPairs(reply: unknown): [string, string][] {
  if (reply instanceof Map) return [...reply].map(([name, value]) => [String(name), String(value)]);
  if (!Array.isArray(reply)) return Object.entries(Object(reply)).map(([name, value]) => [name, String(value)]);
  return reply.flatMap((name, index) => (index % 2 === 0 ? [[String(name), String(reply[index + 1])]] : []));
}

function problemOf(configuration: Configuration, durability: "always" | "everysec"): string | undefined {
  const is = (name: string, value: string): boolean => configuration.get(name) === value;
  if (!is("appendonly", "yes")) return "set `appendonly yes`";
  if (!is("maxmemory", "0") && !is("maxmemory-policy", "noeviction")) return "set `maxmemory-policy noeviction`";
  if (is("no-appendfsync-on-rewrite", "yes")) return "set `no-appendfsync-on-rewrite no`";
  if (is("appendfsync", "always") || (is("appendfsync", "everysec") && durability === "everysec")) return undefined;
  return 'set `appendfsync always`; or keep `everysec`, with which a power cut loses up to a second, and pass `durability: "everysec"`';
}
