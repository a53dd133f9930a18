import { type TransportName, transports } from "../transports.ts";
import { type FaultCase, faultCases, type Outcome } from "./fault-cases.ts";
import { runFault } from "./run-fault.ts";

// Prints, for each fault and kind of method, what the caller saw and how many requests the server received.
// As: the keys of an object of three.
for (const name of Object.keys(transports) as TransportName[]) {
  const rows = await Promise.all(faultCases.map((fault) => row(fault, name)));
  console.log(`By ${name}:\n`);
  console.log(["Fault", "Safe, e.g. a GET", "Never twice, e.g. a top-up", "An event"].join(" | "));
  console.log(`${rows.join("\n")}\n`);
}

async function row(fault: FaultCase, name: TransportName): Promise<string> {
  const runs = await Promise.all([
    runFault(fault, "safe", transports[name]),
    runFault(fault, "never", transports[name]),
    runFault(fault, "event", transports[name]),
  ]);
  return [fault.fault, ...runs.map(({ outcome }) => cell(outcome))].join(" | ");
}

function cell([sees, received, passed]: Outcome): string {
  return `${sees}, ${received} received${passed === undefined ? "" : ` (${passed} past the gateway)`}`;
}
