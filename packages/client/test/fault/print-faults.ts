import { faultCases, type Outcome } from "./fault-cases.ts";
import { runFault } from "./run-fault.ts";

// Prints, for each fault and kind of method, what the caller saw and how many requests the server received.
const rows = await Promise.all(
  faultCases.map(async (fault) => {
    const [safe, never, event] = await Promise.all([
      runFault(fault, "safe"),
      runFault(fault, "never"),
      runFault(fault, "event"),
    ]);
    return [fault.fault, ...[safe, never, event].map(({ outcome }) => cell(outcome))];
  }),
);
console.log(["Fault", "Safe, e.g. a GET", "Never twice, e.g. a top-up", "An event"].join(" | "));
for (const row of rows) console.log(row.join(" | "));

function cell([sees, received, passed]: Outcome): string {
  return `${sees}, ${received} received${passed === undefined ? "" : ` (${passed} past the gateway)`}`;
}
