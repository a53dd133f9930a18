import type { Outbox } from "../outbox.ts";
import type { Command } from "./command-line.ts";
import { DrainReport } from "./drain-report.ts";
import { attention } from "./exit-codes.ts";

/** Delivers events until a signal, or until nothing is left. */
export async function drain(outbox: Outbox, { isOnce, concurrency, isJson }: Command): Promise<number> {
  const report = new DrainReport(outbox, isJson);
  try {
    await outbox.run({ concurrency, stopWhenEmpty: isOnce, signal: untilSignal() });
  } finally {
    report.end();
  }
  const { pending, dead } = await outbox.status();
  report.summarize({ pending, dead });
  return isOnce && dead > 0 ? attention : 0;
}

/** The first signal ends the delivery after the requests in flight, the second one immediately. */
function untilSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(130);
      stop.abort();
    });
  return stop.signal;
}
