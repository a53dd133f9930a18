import { type ObserveOptions, type ObserveReport, observeServer } from "../observe/observe-server.ts";
import { readSources } from "../sources/read-sources.ts";
import type { CommandContext } from "./command-context.ts";
import { assembleContract } from "./evidence.ts";

/** Calls a running Lago server, stores its scrubbed responses as evidence, and checks the document against them. */
export async function observe(context: CommandContext, options: ObserveOptions): Promise<ObserveReport> {
  const sources = await readSources(context.workspace);
  const { document, closed } = await assembleContract(context, sources);
  return observeServer(context, { document, closed, exceptions: sources.exceptions }, options);
}
