import { Lago, LagoError } from "../../src/index.ts";
import type { Transport } from "../transports.ts";
import type { FaultCase, Outcome } from "./fault-cases.ts";
import { startFaultyServer } from "./faulty-server.ts";
import { type Kind, kinds } from "./kinds.ts";

/** The result of a fault. */
export interface FaultRun {
  readonly outcome: Outcome;
  /** The bodies of the requests as they arrived. */
  readonly received: readonly string[];
}

/** The URL of a call that cannot reach the server. */
const elsewhere: Readonly<Record<string, (url: string) => string>> = {
  nowhere: () => "https://lago.invalid",
  insecure: (url) => url.replace("http:", "https:"),
};

/** Makes a call with a new transport while a fault happens. */
export async function runFault(fault: FaultCase, kind: Kind, connect: () => Transport): Promise<FaultRun> {
  const { times, down, options } = fault;
  const transport = connect();
  const { call, good } = kinds[kind];
  await using server = await startFaultyServer(fault, times, good);
  if (down && down !== "insecure") await server.close();
  const lago = new Lago({
    apiKey: "key",
    baseUrl: elsewhere[down ?? ""]?.(server.url) ?? server.url,
    retryDelay: 0,
    fetch: transport.fetch,
    middleware: [
      async (request, next) => {
        if (down === "at first" && request.attempt === 2) await server.open();
        return next(request);
      },
    ],
  });
  const sees = await call(lago, options ?? {}).then(
    () => "a response",
    (error: unknown) => (error instanceof LagoError ? error.name : String(error)),
  );
  await transport.close();
  const count = server.received.length;
  const passed = Math.max(0, count - times);
  return { outcome: fault.gateway ? [sees, count, passed] : [sees, count], received: server.received };
}
