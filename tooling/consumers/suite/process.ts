// The suite in a process of Node, Bun or Deno: prints each result as a line of JSON.
import { runSuite } from "./suite.ts";

// As: each of the three has it, and the types that this is compiled with are those of none.
const { argv } = (globalThis as unknown as { process: { argv: readonly string[] } }).process;
const [server = "", closed = ""] = argv.slice(2);

void runSuite({ server, closed }, (result) => console.log(JSON.stringify(result)));
