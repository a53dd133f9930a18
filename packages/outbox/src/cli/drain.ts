import type { Outbox } from "../outbox.ts";
import type { Command } from "./command-line.ts";
import { DrainReport } from "./drain-report.ts";
import { attention, interrupted } from "./exit-codes.ts";

/** Delivers events until a signal, or until nothing is left. */
export async function drain(outbox: Outbox, command: Command): Promise<number> {
  const { isOnce, concurrency, store, isJson } = command;
  const signal = untilSignal();
  await outbox.open();
  const report = new DrainReport(outbox, { isJson, store: store.label, signal });
  try {
    await outbox.run({ concurrency, stopWhenEmpty: isOnce, signal });
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
      if (stop.signal.aborted) process.exit(interrupted);
      stop.abort();
    });
  return stop.signal;
}
