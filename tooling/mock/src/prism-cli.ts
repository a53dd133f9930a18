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
  /** The server to which requests are forwarded. Without a server, Prism responds with examples. */
  readonly upstream: URL | undefined;
  /** Called after the response to each forwarded request. */
  readonly onExchange: (exchange: Exchange) => void;
}

// Two steps of Prism's command are skipped. A test of the mock fails if they come back:
// - The list of example paths. It percent-encodes the names of parameters permanently, so that `types[]` is never
// validated.
// - The second read of the document, for options of the faker that the document does not contain. It takes a second.
Object.assign(paths, { createExamplePath: () => ({ _tag: "Left", left: new Error("not listed") }) });
Object.assign(extensions, { configureExtensionsUserProvided: () => Promise.resolve() });

/**
 * Does the same as Prism's own `prism mock --errors` or `prism proxy`, in this thread. Prism prints only the URL at
 * which it listens, on standard output.
 */
export async function startPrism({ document, port, upstream, onExchange }: PrismOptions): Promise<void> {
  const shared = { multiprocess: false, cors: false, dynamic: false, ignoreExamples: false, seed: "lagokit" };
  const server = await createSingleProcessPrism({
    ...shared,
    jsonSchemaFakerFillProperties: true,
    host: "127.0.0.1",
    port,
    // As: Prism also accepts a parsed document, but the type of its command does not include it.
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
