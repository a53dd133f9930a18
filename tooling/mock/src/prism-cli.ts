import extensions from "@stoplight/prism-cli/dist/extensions.js";
import { createSingleProcessPrism } from "@stoplight/prism-cli/dist/util/createServer.js";
import paths from "@stoplight/prism-cli/dist/util/paths.js";
import type { Exchange } from "./exchange.ts";
import type { JsonObject } from "./json.ts";
import { lightenPrism } from "./lighten-prism.ts";
import { observePrism } from "./observe-prism.ts";

/** What Prism serves, and where. */
export interface PrismOptions {
  readonly document: JsonObject;
  readonly port: number;
  /** The server that requests go on to; without it, Prism answers them itself. */
  readonly upstream: URL | undefined;
  /** Is told of each request that went on to the server. */
  readonly onExchange: (exchange: Exchange) => void;
}

// Two steps of Prism's command are left out, and a test of the mock notices if they come back:
// - the list of example paths, which percent-encodes the names of parameters for good, so that `types[]` is never validated;
// - the second reading of the document, for options of the faker that it does not have: that takes a second.
Object.assign(paths, { createExamplePath: () => ({ _tag: "Left", left: new Error("not listed") }) });
Object.assign(extensions, { configureExtensionsUserProvided: () => Promise.resolve() });

/**
 * Does what Prism's own `prism mock --errors`, or `prism proxy`, does, in this thread.
 *
 * Where Prism listens, it says on standard output alone; it says nothing else there.
 */
export async function startPrism({ document, port, upstream, onExchange }: PrismOptions): Promise<void> {
  const shared = { multiprocess: false, cors: false, dynamic: false, ignoreExamples: false, seed: "lagokit" };
  const server = await createSingleProcessPrism({
    ...shared,
    jsonSchemaFakerFillProperties: true,
    host: "127.0.0.1",
    port,
    // As: Prism takes a parsed document too, only the type of its command does not say so.
    document: document as unknown as string,
    errors: upstream === undefined,
    verboseLevel: "start",
    ...(upstream && { upstream, validateRequest: true, upstreamProxy: undefined }),
  });
  if (!server) return;
  server.logger.level = "silent";
  lightenPrism(server.prism);
  if (upstream) observePrism(server.prism, onExchange);
}
