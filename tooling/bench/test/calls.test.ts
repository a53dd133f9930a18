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

// As in a measured cell, the process of a subject fails unless its requests and its results are the expected ones.
describe("every subject sends the same requests before it is timed", () => {
  // The other subjects send the same to a stub as over loopback, and the loopback test covers them.
  it.concurrent.each(fetchSubjects.filter((name) => stubbed.has(name)))("%s, to a stub", async (subject) => {
    const checked = await runCell<Kind[]>({ script }, { subject });

    expect(checked).toEqual(kinds.filter((kind) => hasKind(subject, kind)));
  });

  // One after the other, because the subjects ask the same server for its last request.
  it.each(subjectNames)("%s, over loopback", async (subject) => {
    const checked = await runCell<Kind[]>({ script }, { subject, server: server.url });

    expect(checked).toEqual(kinds.filter((kind) => hasKind(subject, kind)));
  });
});
