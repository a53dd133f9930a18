import { describe, expect, inject, it } from "vitest";
import { retryClassOf } from "../contract/retry-policy.ts";
import { transports } from "../transports.ts";
import { losses, type Loss } from "./losing-server.ts";
import { type Again, runLostAnswer, told } from "./run-lost-answer.ts";
import { type Write, writes } from "./writes.ts";

const connect = transports[inject("transport")];
const answers: readonly Again[] = [404, 405, 409, 422];
// As: the keys of an object of these.
const allLosses = Object.keys(losses) as Loss[];
const lost = (loss: Loss): string => (/\d/.test(loss) ? "LagoServerError" : "LagoConnectionError");
const titled = writes.map((write) => [write.operation.id, write.input, write] as const);

/** What a caller has to be told, by the write and the answer to its repetition alone. */
function expected({ operation, isRepeated }: Write, loss: Loss, again: Again): string {
  if (!isRepeated) return lost(loss);
  if (retryClassOf(operation) === "event") return again === 422 ? "an answer" : expect.stringMatching(/^Lago/);
  return operation.method === "DELETE" && again === 404 ? "undefined" : "LagoUnknownOutcomeError";
}

describe.concurrent("a write whose answer is lost", () => {
  it.each(titled)("%s with %s: what is said of it a second time is not told as news", async (_, __, write) => {
    for (const again of answers) {
      const outcome = await runLostAnswer({ ...write, loss: "a reset", again }, connect);

      expect([again, told(outcome)]).toEqual([again, expected(write, "a reset", again)]);
      expect(outcome.received).toBe(write.isRepeated ? 2 : 1);
      if (outcome.result.status === "rejected")
        expect(outcome.result.reason).toMatchObject({ outcomeUnknown: true, attempts: outcome.received });
    }
  });

  it.each(titled)("%s with %s: however it is lost", async (_, __, write) => {
    const again = write.operation.method === "DELETE" ? 404 : 422;
    for (const loss of allLosses) {
      const outcome = await runLostAnswer({ ...write, loss, again }, connect);

      expect([loss, told(outcome)]).toEqual([loss, expected(write, loss, again)]);
      expect(outcome.received).toBe(write.isRepeated ? 2 : 1);
    }
  });

  it.each(titled)("%s with %s: a second answer that is good is given", async (_, __, write) => {
    const outcome = await runLostAnswer({ ...write, loss: "a reset", again: 200 }, connect);

    const good = write.operation.success.content === undefined ? "undefined" : "an answer";
    expect(told(outcome)).toBe(write.isRepeated ? good : "LagoConnectionError");
  });
});

it("tries every write of the API, and each that is sent again with an input by which it is", () => {
  const repeated = new Set(writes.filter(({ isRepeated }) => isRepeated).map(({ operation }) => operation.id));
  const kinds = writes.filter(({ operation }) => retryClassOf(operation) !== "never");

  expect([...repeated].toSorted()).toEqual([...new Set(kinds.map(({ operation }) => operation.id))].toSorted());
});
