#!/usr/bin/env node
// Runs the fake as a server. Exit codes: 0 after an interrupt, 1 if it cannot start, 2 for wrong options.
import { readFile } from "node:fs/promises";
import { parseCommandLine, usage } from "./cli/command-line.ts";
import { fakeLago } from "./fake-lago.ts";
import type { Seed } from "./seed/seed.ts";

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommandLine(args);
  if ("problem" in command) {
    console.error(`${command.problem}\n\n${usage}`);
    return 2;
  }
  if (command.isHelp) {
    console.log(usage);
    return 0;
  }
  try {
    const { port, host, publicUrl, seed, ...options } = command;
    const fake = fakeLago(options);
    // As: the fake checks what the file contains.
    if (seed !== undefined) fake.seed(JSON.parse(await readFile(seed, "utf8")) as Seed);

    const { url } = await fake.listen({ port, host, ...(publicUrl !== undefined && { publicUrl }) });
    console.log(`Fake Lago: ${url} (API key: ${fake.apiKey})\nWhat is in it, and the webhooks that it sent: ${url}/`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
