import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasKind, type Kind, kinds } from "../src/calls/call-order.ts";
import { runCell } from "../src/measure/run-cell.ts";
import { type Server, startServer } from "../src/server/start-server.ts";
import { fetchSubjects, subjectNames } from "../src/subjects/subjects.ts";

let server: Server;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server[Symbol.asyncDispose]());

const stubbed: ReadonlySet<string> = new Set(["bare fetch", "openapi-fetch", "@lagokit/client"]);
const script = new URL("calls-check.ts", import.meta.url);

// The process of a subject fails unless it sends what all of them have to send, and gives the answer, as that of a cell does.
describe("before it is timed, each kind of call does the same on the wire", () => {
  // What the others send does not depend on who answers, and loopback has it.
  it.concurrent.each(fetchSubjects.filter((name) => stubbed.has(name)))("by %s, on a stub", async (subject) => {
    const checked = await runCell<Kind[]>({ script }, { subject });

    expect(checked).toEqual(kinds.filter((kind) => hasKind(subject, kind)));
  });

  // One after the other, since they ask the same server what has arrived last.
  it.each(subjectNames)("by %s, on loopback", async (subject) => {
    const checked = await runCell<Kind[]>({ script }, { subject, server: server.url });

    expect(checked).toEqual(kinds.filter((kind) => hasKind(subject, kind)));
  });
});
