import { type TransportName, transports } from "../transports.ts";
import { type FaultCase, faultCases, type Outcome } from "./fault-cases.ts";
import { type Kind, kinds } from "./kinds.ts";
import { runFault } from "./run-fault.ts";
import { type Again, runLostAnswer, told } from "./run-lost-answer.ts";
import { type Write, writes } from "./writes.ts";

// Prints, for each fault and kind of method, what the caller saw and how many requests the server received. Then
// prints, for each write whose first response was lost, the same by the second response. As: the keys of an object of
// these.
for (const name of Object.keys(transports) as TransportName[]) {
  const rows = await Promise.all(faultCases.map((fault) => row(fault, name)));
  console.log(`By ${name}:\n`);
  console.log(
    ["Fault", "Read, such as a GET", "Write, such as a PUT", "Never twice, such as a top-up", "An event"].join(" | "),
  );
  console.log(`${rows.join("\n")}\n`);
}
console.log(["Write whose response is lost", "with", "received", "200", "404", "405", "409", "422"].join(" | "));
for (const write of writes) console.log(await rowOf(write));

async function row(fault: FaultCase, name: TransportName): Promise<string> {
  // As: the keys of an object of these.
  const runs = await Promise.all((Object.keys(kinds) as Kind[]).map((kind) => runFault(fault, kind, transports[name])));
  return [fault.fault, ...runs.map(({ outcome }) => cell(outcome))].join(" | ");
}

function cell([sees, received, passed]: Outcome): string {
  return `${sees}, ${received} received${passed === undefined ? "" : ` (${passed} past the gateway)`}`;
}

async function rowOf(write: Write): Promise<string> {
  const answers: readonly Again[] = [200, 404, 405, 409, 422];
  const runs = await Promise.all(
    answers.map((again) => runLostAnswer({ ...write, loss: "a reset", again }, transports.fetch)),
  );
  return [write.operation.id, write.input, runs[0]?.received, ...runs.map(told)].join(" | ");
}
