import { describe, expect, it } from "vitest";
import { dial, headOf, type Line, turn } from "./dial.ts";
import { faultsOfProcess } from "./faults-of-process.ts";
import { delivery, type Exchange, stage, type Stage, type Start } from "./stage.ts";

/** Something that happens to a request. */
type Harm = (exchange: Exchange, line: Line) => unknown;

/** What can happen while a handler runs, and which status the sender may receive. */
const whileHandling: readonly [name: string, harm: Harm, seen: RegExp][] = [
  ["a timeout has responded", ({ response }) => response.writeHead(503).end("timeout"), /503/],
  ["other code has ended the response", ({ response }) => response.end(), /200/],
  ["other code has begun the response", ({ response }) => response.writeHead(202).write("…"), /202/],
  ["other code has sent the head", ({ response }) => response.writeHead(204).flushHeaders(), /204/],
  ["the sender has disconnected", (_exchange, line) => line.leave(), /closed/],
  ["the socket is destroyed", ({ request }) => request.socket.destroy(), /closed/],
  ["the socket has failed", ({ request }) => request.socket.destroy(new Error("No.")), /closed/],
  ["the request is destroyed", ({ request }) => request.destroy(), /closed|200/],
  ["the request has failed", ({ request }) => request.destroy(new Error("No.")), /closed|200/],
  ["the response is destroyed", ({ response }) => response.destroy(), /closed/],
  ["the response has failed", ({ response }) => response.destroy(new Error("No.")), /closed/],
  ["the sender has closed its half", (_exchange, line) => line.finish(), /closed/],
];

const methods = ["setHeader", "writeHead", "write", "end", "destroy"] as const;

/** How a response can fail that the adapter itself writes to. */
const whileWriting: readonly [name: string, harm: Harm][] = [
  ["the head cannot be written", breaks("writeHead")],
  ["the response cannot be ended", breaks("end")],
  ["no header can be set", breaks("setHeader")],
  ["all methods of the response fail", ({ response }) => methods.forEach((name) => breaks(name)({ response }))],
];

/** What can happen while a body arrives. */
const whileReading: readonly [name: string, harm: Harm][] = [
  ["a timeout responds", ({ response }) => response.writeHead(503).end("timeout")],
  ["other code ends the response", ({ response }) => response.end()],
  ["other code begins the response", ({ response }) => response.writeHead(202).write("…")],
  ["the sender disconnects", (_exchange, line) => line.leave()],
  ["the sender closes its half", (_exchange, line) => line.finish()],
  ["the socket is destroyed", ({ request }) => request.socket.destroy()],
  ["the socket fails", ({ request }) => request.socket.destroy(new Error("No."))],
  ["the request is destroyed", ({ request }) => request.destroy()],
  ["the request fails", ({ request }) => request.destroy(new Error("No."))],
  ["the response is destroyed", ({ response }) => response.destroy()],
];

const { body, headers } = delivery;
const bytes = Buffer.from(body);

/**
 * Tests that every adapter survives these failures on a real server: the process continues, and no work is repeated.
 *
 * Some frameworks write the response of an adapter themselves. Their errors are not tested.
 */
export function livesOn(start: Start, { writesItself = true } = {}): void {
  describe("survives, and remembers the delivery,", () => {
    it.each(whileHandling)("when %s before the handler is done", async (_name, harm, seen) => {
      const faults = faultsOfProcess();
      const scene = await stage(start);

      const line = deliverTo(scene);
      await harm(await scene.begun, line);
      await turn();
      scene.finish();
      await scene.noted;
      await turn();

      expect(await scene.again()).toEqual({ status: 200, body: "duplicate" });
      expect(await line.status).toMatch(seen);
      expect([scene.times(), faults]).toEqual([1, []]);
    });

    it("and adds nothing to the response of other code", async () => {
      const scene = await stage(start);

      const line = deliverTo(scene, { connection: "close" });
      const { response } = await scene.begun;
      response.writeHead(202).write("mi");
      scene.finish();
      await scene.noted;
      await turn();
      response.end("ne");

      expect(await line.heard).toMatch(/^HTTP\/1\.1 202 [^]*\r\n\r\n2\r\nmi\r\n2\r\nne\r\n0\r\n\r\n$/);
    });

    it.each(writesItself ? whileWriting : [])("when %s", async (_name, harm) => {
      const faults = faultsOfProcess();
      const scene = await stage(start);

      const line = deliverTo(scene);
      await harm(await scene.begun, line);
      scene.finish();

      await scene.noted;
      await turn();
      line.leave();

      expect(await line.status).toMatch(/closed|200/);
      expect(await scene.again()).toEqual({ status: 200, body: "duplicate" });
      expect([scene.times(), faults]).toEqual([1, []]);
    });

    it.each(whileReading)("when %s before the body is complete", async (_name, harm) => {
      const faults = faultsOfProcess();
      const scene = await stage(start);
      const line = dial(scene.url);
      scene.finish();

      line.write(headOf(scene.url, headers, bytes.length));
      line.write(bytes.subarray(0, 20));
      await harm(await scene.reached, line);
      await turn();
      line.write(bytes.subarray(20));
      await Promise.race([scene.noted, scene.told]);
      await turn();

      expect(await scene.again()).toMatchObject({ status: 200 });
      expect([scene.times(), faults]).toEqual([1, []]);
    });

    it("when the server times out a slow sender", async () => {
      const faults = faultsOfProcess();
      const scene = await stage(start, {
        server: { requestTimeout: 0, headersTimeout: 0, connectionsCheckingInterval: 5 },
      });
      const line = dial(scene.url);
      scene.finish();

      line.write(headOf(scene.url, headers, bytes.length));
      const { server } = await scene.reached;
      server.requestTimeout = 1;
      const status = await line.status;
      server.requestTimeout = 0;
      const answer = await scene.told;

      expect([status, answer]).toEqual(["408", { status: 500, reason: "failed" }]);
      expect(await scene.again()).toEqual({ status: 200, body: "processed" });
      expect(faults).toEqual([]);
    });

    it("when a body contains an invalid chunk", async () => {
      const faults = faultsOfProcess();
      const scene = await stage(start);
      const line = dial(scene.url);
      scene.finish();

      line.write(headOf(scene.url, headers, 0).replace("content-length: 0", "transfer-encoding: chunked"));
      line.write('5\r\n{"web\r\n');
      await scene.reached;
      line.write("no chunk\r\n");

      expect(await scene.told).toEqual({ status: 500, reason: "failed" });
      expect(await scene.again()).toEqual({ status: 200, body: "processed" });
      expect(faults).toEqual([]);
    });

    it.each<[string, () => unknown]>([
      ["throws", () => fail()],
      ["rejects", () => Promise.reject(new Error("No."))],
      ["rejects later", () => turn().then(fail)],
    ])("when `onError` %s", async (_name, onError) => {
      const faults = faultsOfProcess();
      const scene = await stage(start, { onError });
      const line = dial(scene.url);

      line.write(headOf(scene.url, {}, 2));
      line.write("{}");

      expect(await line.status).toBe("401");
      await turn();
      expect(faults).toEqual([]);
    });

    it.each<[string, Partial<Record<"claim" | "complete" | "release", () => unknown>>, number]>([
      ["claim", { claim: fail }, 500],
      ["claim, later", { claim: () => turn().then(fail) }, 500],
      ["complete", { complete: fail }, 200],
      ["complete, later", { complete: () => turn().then(fail) }, 200],
    ])("when the store fails to %s", async (_name, broken, status) => {
      const faults = faultsOfProcess();
      const dedupe = { claim: () => "claimed" as const, complete: () => undefined, release: fail, ...broken };
      const scene: Stage = await stage(start, { dedupe: dedupe as never });
      scene.finish();

      const answer = await scene.again();

      await turn();
      expect([answer.status, faults]).toEqual([status, []]);
    });
  });
}

/** Makes a method of the response throw, as a middleware that wraps it can. */
function breaks(method: string): (exchange: Pick<Exchange, "response">) => unknown {
  return ({ response }) => Object.assign(response, { [method]: fail });
}

function fail(): never {
  throw new Error("No.");
}

/** Sends a whole delivery. */
function deliverTo({ url }: Stage, more: Readonly<Record<string, string>> = {}): Line {
  const line = dial(url);
  line.write(headOf(url, { ...headers, ...more }, bytes.length));
  line.write(bytes);
  return line;
}
