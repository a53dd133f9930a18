import { describe, expect, inject, it } from "vitest";
import { retryClassOf } from "../contract/retry-policy.ts";
import { transports } from "../transports.ts";
import { losses, type Loss } from "./losing-server.ts";
import { type Again, type LostAnswer, runLostAnswer, told } from "./run-lost-answer.ts";
import { type Write, writes } from "./writes.ts";

const connect = transports[inject("transport")];
const answers: readonly Again[] = [404, 405, 409, 422];
// As: the keys of an object of these.
const allLosses = Object.keys(losses) as Loss[];
// The transport decides how a response is lost, but not what follows: for the other losses, one write of each kind is
// enough.
const ofEachKind = titled(oneOf(writes, kindOf));
const tried = inject("transport") === "fetch" ? titled(oneOf(writes, operationOf)) : ofEachKind;

/** What a caller must learn, from the write and the response to its retry alone. */
function expected({ operation, isRepeated }: Write, loss: Loss, again: Again): string {
  if (!isRepeated) return /\d/.test(loss) ? "LagoServerError" : "LagoConnectionError";
  if (retryClassOf(operation) === "event") return again === 422 ? "a response" : ofEvents[again];
  return operation.method === "DELETE" && again === 404 ? "undefined" : "LagoUnknownOutcomeError";
}

const ofEvents: Readonly<Record<Again, string>> = {
  200: "a response",
  404: "LagoNotFoundError",
  405: "LagoMethodNotAllowedError",
  409: "LagoConflictError",
  422: "a response",
};

describe.concurrent("a write whose response is lost", () => {
  it.each(tried)("%s with %s: the second response is not reported as the outcome", async (_, __, write) => {
    for (const again of answers) {
      const outcome = await runLostAnswer({ ...write, loss: "a reset", again }, connect);

      const received = write.isRepeated ? 2 : 1;
      expect([again, told(outcome), outcome.received]).toEqual([again, expected(write, "a reset", again), received]);
      expect(unknownOf(outcome)).not.toBe(false);
    }
  });

  it.each(ofEachKind)("%s with %s: the same for any kind of loss", async (_, __, write) => {
    const again = write.operation.method === "DELETE" ? 404 : 422;
    for (const loss of allLosses) {
      const outcome = await runLostAnswer({ ...write, loss, again }, connect);

      const received = write.isRepeated ? 2 : 1;
      expect([loss, told(outcome), outcome.received]).toEqual([loss, expected(write, loss, again), received]);
    }
  });

  it.each(tried)("%s with %s: a successful second response is returned", async (_, __, write) => {
    const outcome = await runLostAnswer({ ...write, loss: "a reset", again: 200 }, connect);

    const good = write.operation.success.content === undefined ? "undefined" : "a response";
    expect(told(outcome)).toBe(write.isRepeated ? good : "LagoConnectionError");
  });
});

it("covers every write of the API, and each retried write with an input with which it is retried", () => {
  const repeated = new Set(writes.filter(({ isRepeated }) => isRepeated).map(({ operation }) => operation.id));
  const kinds = writes.filter(({ operation }) => retryClassOf(operation) !== "never");

  expect([...repeated].toSorted()).toEqual([...new Set(kinds.map(({ operation }) => operation.id))].toSorted());
});

function titled(some: readonly Write[]): (readonly [operation: string, input: string, write: Write])[] {
  return some.map((write) => [write.operation.id, write.input, write]);
}

/** One write of those with the same key. */
function oneOf(all: readonly Write[], key: (write: Write) => string): Write[] {
  return [...new Map(all.map((write) => [key(write), write])).values()];
}

/** The operation, with an input with which it is retried and one with which it is not. */
function operationOf({ operation, isRepeated }: Write): string {
  return `${operation.id} ${isRepeated}`;
}

function kindOf({ operation, isRepeated }: Write): string {
  return `${operation.method} ${retryClassOf(operation)} ${isRepeated}`;
}

/** What the error says about the outcome; empty without an error. */
function unknownOf({ result }: LostAnswer): unknown {
  return result.status === "rejected" ? result.reason.outcomeUnknown : undefined;
}
