// Prints what the client weighs and what it costs: see --help.
import { parseArgs } from "node:util";
import { measure } from "./figures.ts";
import { report } from "./report.ts";

const usage = `Usage: pnpm --filter @lagokit/client figures [--quick] [--json]

Measures the built client: bytes, cold import, time and heap per call, type instantiations.

  --quick  fewer rounds: under a minute
  --json   prints JSON
  --help   shows this`;

const off = { type: "boolean", default: false } as const;
const { quick, json, help } = parseArgs({ options: { quick: off, json: off, help: off } }).values;

if (help) console.log(usage);
else {
  const figures = await measure(quick);
  console.log(json ? JSON.stringify(figures, undefined, 2) : report(figures));
}
