import { handlers, isSample } from "../operations/index.ts";
import { refusalOfSample } from "../operations/refused-samples.ts";
import type { OperationId } from "../operation.ts";
import { routes } from "../spec/routes.ts";
import type { World } from "../world/world.ts";
import type { Call } from "./call.ts";
import type { Incoming, Outgoing } from "./exchange.ts";
import type { ResponseSource } from "./fake-request.ts";
import { Query } from "./query.ts";
import { type ErrorBody, NotSimulated, Refusal } from "./refusal.ts";
import type { Route } from "./router.ts";
import { sampleOf } from "../spec/sample-of.ts";

/** A response and where it came from. */
export interface Responded {
  readonly outgoing: Outgoing;
  readonly source: ResponseSource;
}

/** Responds to the request of an operation. */
export function respond(world: World, { operation, path }: Route, incoming: Incoming): Responded {
  if (isSample(operation)) return sampleResponse(world, operation);
  try {
    const call = { world, path, query: new Query(searchOf(incoming.url)), body: readBody(incoming) };
    // As: the router found the operation and its parameters together.
    const handler = handlers[operation] as (call: Call<OperationId>) => unknown;
    return {
      outgoing: toOutgoing(
        200,
        world.atomically(() => handler(call as never)),
      ),
      source: "state",
    };
  } catch (error) {
    if (error instanceof Refusal) return { outgoing: errorOutgoing(error.body), source: "state" };
    return notSimulated(operation, error);
  }
}

/** Lago has no status 501. An error of the fake itself, such as one about a value of a type that no handler expects, gets it too. */
function notSimulated(operation: OperationId, error: unknown): Responded {
  const reason = error instanceof NotSimulated ? error.message : `The fake failed: ${String(error)}`;
  const outgoing = errorOutgoing({ status: 501, error: `Not simulated by the fake: ${routes[operation]}: ${reason}` });
  const headers = { ...outgoing.headers, "x-lagokit-fake": "not-simulated" };
  return { outgoing: { ...outgoing, headers }, source: "notSimulated" };
}

function sampleResponse(world: World, operation: OperationId): Responded {
  const refusal = refusalOfSample(world, operation);
  if (refusal !== undefined) return { outgoing: errorOutgoing(refusal.body), source: "state" };
  const outgoing = toOutgoing(200, sampleOf(operation));
  return { outgoing: { ...outgoing, headers: { ...outgoing.headers, "x-lagokit-fake": "sample" } }, source: "sample" };
}

/** The response with an error. */
export function errorOutgoing(body: ErrorBody): Outgoing {
  return toOutgoing(body.status, body);
}

/** A response with JSON, with text, or without a body. */
export function toOutgoing(status: number, body: unknown): Outgoing {
  if (typeof body === "string") return { status, headers: { "content-type": "text/plain" }, body };
  const text = body === undefined ? "" : JSON.stringify(body);
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, body: text };
}

function searchOf(url: string): URLSearchParams {
  const start = url.indexOf("?");
  return new URLSearchParams(start === -1 ? "" : url.slice(start + 1));
}

function readBody({ headers, body: text }: Incoming): unknown {
  if (text === "") return {};
  const type = headers.get("content-type") ?? "none";
  // Rails reads other bodies as a form, or not at all.
  if (!/^application\/json\b/i.test(type))
    throw new NotSimulated(
      `its body has the content type "${type}". Send JSON with \`content-type: application/json\`.`,
    );
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    throw new Refusal({ status: 400, error: "BadRequest: Error occurred while parsing request parameters" });
  }
}
