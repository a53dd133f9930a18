import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { eventsOf, idsAt, idsOf } from "../delivery/outbox-kit.ts";
import { observe, prepare, run, start } from "./command.ts";
import { holdLago } from "./held-lago.ts";
import { refuse } from "./refuse.ts";

test("delivers everything with --once, and ends with 0", async () => {
  const { server, file, environment } = await prepare();

  const { code, output, errors } = await run(["drain", "--once", "--concurrency", "2"], { environment });

  expect(output).toBe(`Delivering from SQLite (${file}).\nDelivered: 5. Pending: 0. Dead: 0.\n`);
  expect([code, errors]).toEqual([0, ""]);
  expect(idsAt(server)).toEqual(idsOf(eventsOf(5)));
});

test("prints a report in each line with --json, and ends with 3 if an event is dead", async () => {
  const { server, file, environment } = await prepare();
  server.fault = refuse("event-3");

  const { code, output } = await run(["drain", "--once", "--json"], { environment });

  // As: each line is an object.
  const reports = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
  expect(reports).toMatchObject([
    { report: "started", store: `SQLite (${file})` },
    { report: "dead", id: "event-3", kind: "refused", status: 422 },
    { report: "ended", delivered: 4, pending: 0, dead: 1 },
  ]);
  expect(code).toBe(3);
});

test("finishes the requests in flight after SIGTERM, and ends with 0", async () => {
  const { server, environment } = await prepare();
  const held = await holdLago(server);

  const { child, printed, ended } = start(["drain"], { environment: { ...environment, LAGO_API_URL: held.url } });
  await held.arrived;
  child.kill("SIGTERM");
  await printed("Stopping");
  held.release();
  const { code, output } = await ended;

  expect(output).toContain("Delivered: 5. Pending: 0. Dead: 0.\n");
  expect(code).toBe(0);
  expect(idsAt(server)).toEqual(idsOf(eventsOf(5)));
});

test("ends with 130 immediately after a second signal, and keeps the events", async () => {
  const { server, environment } = await prepare();
  const held = await holdLago(server);

  const { child, printed, ended } = start(["drain"], { environment: { ...environment, LAGO_API_URL: held.url } });
  await held.arrived;
  child.kill("SIGTERM");
  await printed("Stopping");
  child.kill("SIGINT");
  const { code } = await ended;

  const { output } = await run(["status", "--json"], { environment });
  expect(code).toBe(130);
  expect(JSON.parse(output)).toMatchObject({ pending: 5, dead: 0 });
});

test("says why nothing is sent while Lago refuses the key", async () => {
  const { server, environment } = await prepare();
  server.fault = () => ({ status: 401 });

  const { child, printed, ended } = start(["drain"], { environment });
  await printed("Paused: ");
  const status = await run(["status"], { environment });
  child.kill("SIGTERM");
  const { code, output } = await ended;

  expect(status.output).toContain("Paused since ");
  expect(output).toContain("Delivered: 0. Pending: 5. Dead: 0.\n");
  expect([status.code, code]).toEqual([3, 0]);
});

test("rewrites one line on a terminal, and ends with 0 after Ctrl-C", async () => {
  const { environment } = await prepare();
  const program = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

  const { child, printed, ended } = observe(
    spawn("script", ["-qec", `exec "${process.execPath}" "${program}" drain`, "/dev/null"], {
      env: { PATH: process.env["PATH"], ...environment },
    }),
  );
  await printed("\r\u001B[KDelivered: 5 (");
  child.stdin?.write("\u0003");
  const { code, output } = await ended;

  expect(output).toContain("/s). Pending: 0");
  expect(output.trimEnd()).toMatch(/Delivered: 5\. Pending: 0\. Dead: 0\.$/);
  expect(code).toBe(0);
});
