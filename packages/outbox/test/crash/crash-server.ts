import { fakeLago } from "@lagokit/testing";
import { PlainLago } from "../lago/plain-lago.ts";
import type { StoredEvent } from "../lago/stored-events.ts";
import type { Random } from "./random.ts";
import { drawFault, type Variant } from "./variant.ts";

/** A Lago that processes deliver to. */
export interface CrashServer extends AsyncDisposable {
  readonly url: string;
  readonly apiKey: string;
  /** Begins to behave as a variant says. */
  begin(variant: Variant, random: Random): Promise<void>;
  /** Ends all faults. */
  recover(): Promise<void>;
  /** The events that it has, also those that it has several times. */
  events(): readonly StoredEvent[];
}

/** The kinds of servers, by the names in the table. */
export const servers = {
  "HTTP server": startPlainLago,
  "fakeLago, postgres": () => startFake("postgres"),
  "fakeLago, clickhouse": () => startFake("clickhouse"),
} as const satisfies Readonly<Record<string, () => Promise<CrashServer>>>;
export type ServerName = keyof typeof servers;

async function startPlainLago(): Promise<CrashServer> {
  const server = await new PlainLago().listen();
  const recover = async (): Promise<void> => {
    server.fault = () => undefined;
    await server.listen();
  };
  return {
    url: server.url,
    apiKey: "key",
    recover,
    async begin(variant, random) {
      await recover();
      server.fault = () => drawFault(variant, random);
      if (variant === "down" && random.chance(0.5)) await server.close();
    },
    events: () => server.events.all,
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** More requests than a process sends before it is killed. */
const many = 300;

async function startFake(eventStore: "postgres" | "clickhouse"): Promise<CrashServer> {
  const fake = fakeLago({ eventStore });
  const server = await fake.listen();
  return {
    url: server.url,
    apiKey: fake.apiKey,
    async begin(variant, random) {
      fake.clearFaults();
      for (let request = 0; request < many; request++) {
        const fault = drawFault(variant, random);
        if (fault === "lost") fake.loseAnswer("*");
        else if (fault === "reset") fake.fail("*", { connection: "reset", times: 1_000_000 });
        else if (typeof fault === "object") fake.fail("*", fault);
        else fake.delay("*", { milliseconds: 0 });
      }
    },
    recover: async () => fake.clearFaults(),
    // As: the workers send events with a subscription.
    events: () => fake.events() as readonly StoredEvent[],
    [Symbol.asyncDispose]: () => server.close(),
  };
}
