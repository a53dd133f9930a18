// The suite in a process of Node, Bun or Deno. Prints each result as a line of JSON.
import { processTopics } from "./process-topics.ts";
import { runSuite } from "./suite.ts";

// As: all three runtimes have it, but this file is compiled without their types.
const { argv } = (globalThis as unknown as { process: { argv: readonly string[] } }).process;
const [server = "", closed = ""] = argv.slice(2);

void runSuite({ server, closed }, (result) => console.log(JSON.stringify(result)), processTopics);
