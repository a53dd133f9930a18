import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasKind, kinds } from "../src/calls/call-order.ts";
import { measureCalls } from "../src/calls/measure-calls.ts";
import { noProgress } from "../src/measure/progress.ts";
import { type Server, startServer } from "../src/server/start-server.ts";
import { fetchSubjects, subjectNames } from "../src/subjects/subjects.ts";

let server: Server;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server[Symbol.asyncDispose]());

const stubbed: ReadonlySet<string> = new Set(["bare fetch", "openapi-fetch", "@lagokit/client"]);
const once = { rounds: 1, calls: 1 };

// The process of each cell fails unless the subject sends what all of them have to send, and gives the answer.
describe("before it is timed, each kind of call does the same on the wire", () => {
  // What the others send does not depend on who answers, and loopback has it.
  it.concurrent.each(fetchSubjects.filter((name) => stubbed.has(name)))("by %s, on a stub", async (subject) => {
    const measured = await measureCalls({ title: "", subjects: [subject], ...once }, noProgress);

    expect(measured.map(({ cell }) => cell.kind)).toEqual(kinds.filter((kind) => hasKind(subject, kind)));
  });

  // One after the other, since they ask the same server what has arrived last.
  it.each(subjectNames)("by %s, on loopback", async (subject) => {
    const plan = { title: "", subjects: [subject], server: server.url, ...once };
    const measured = await measureCalls(plan, noProgress);

    expect(measured.map(({ cell }) => cell.kind)).toEqual(kinds.filter((kind) => hasKind(subject, kind)));
  });
});
