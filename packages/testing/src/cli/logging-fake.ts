import { FakeLago } from "../fake-lago.ts";
import type { Incoming, Outgoing } from "../server/exchange.ts";

/** A fake that prints a line for each request. Never prints keys, queries and bodies. */
export class LoggingFake extends FakeLago {
  /** @internal */
  override async handle(incoming: Incoming, signal: AbortSignal): Promise<Outgoing> {
    const [path = ""] = incoming.url.split("?");
    try {
      const outgoing = await super.handle(incoming, signal);
      console.log(`${incoming.method} ${path} ${outgoing.status}${noteOf(outgoing)}`);
      return outgoing;
    } catch (error) {
      console.log(`${incoming.method} ${path} failed: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  }
}

/** What a person must know about a response that does not come from the state. */
function noteOf({ source, body }: Outgoing): string {
  if (source === "sample") return " (a sample: the fake has no state for this operation)";
  if (source !== "notSimulated") return "";
  // As: the fake wrote it.
  return ` ${(JSON.parse(body) as { readonly error: string }).error}`;
}
