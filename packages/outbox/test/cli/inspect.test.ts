import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eventOf, temporaryFolder } from "../delivery/outbox-kit.ts";
import { prepare, prepareLago, run } from "./command.ts";
import { refuse } from "./refuse.ts";

describe("dead", () => {
  test("lists the events with their reasons, and retries them", async () => {
    const { server, environment, deliver } = await prepare();
    server.fault = refuse("event-3");
    await deliver();
    server.fault = () => undefined;

    const status = await run(["status"], { environment });
    const listed = await run(["dead", "list"], { environment });
    const retried = await run(["dead", "retry", "--all"], { environment });
    await deliver();

    expect(status.output).toContain("Pending: 0\nDead: 1\n");
    expect(listed.output).toContain("event-3  refused: ");
    expect(retried.output).toBe("Retried: 1.\n");
    expect([status.code, listed.code, retried.code]).toEqual([3, 3, 0]);
    expect(server.events.all).toHaveLength(5);
  });

  test("drops the events with these IDs, and says which ones it does not have", async () => {
    const { server, environment, deliver } = await prepare();
    server.fault = () => ({ status: 422, body: { error_details: { 0: { code: ["value_is_mandatory"] } } } });
    await deliver();

    const listed = await run(["dead", "list", "--json", "--limit", "2"], { environment });
    // As: it is a list of events.
    const [first] = JSON.parse(listed.output) as [{ readonly id: string }];
    const dropped = await run(["dead", "drop", first.id, "4711", "--json"], { environment });
    const all = await run(["dead", "drop", "--all"], { environment });
    const empty = await run(["dead", "list"], { environment });

    expect(listed.errors).toBe("More than 2 events are dead: raise --limit to see all of them.\n");
    expect(JSON.parse(dropped.output)).toEqual({ dropped: 1, unknown: 1 });
    expect(all.output).toBe("Dropped: 4.\n");
    expect(empty.output).toBe("No event is dead.\n");
    expect([listed.code, dropped.code, all.code, empty.code]).toEqual([3, 3, 0, 0]);
  });
});

describe("reconcile", () => {
  const range = ["--from", "2026-01-01", "--to", "2026-03-01T00:00:00Z"];

  test("names the events that Lago lacks, and ends with 3", async () => {
    const { server, environment, deliver } = await prepare([eventOf(1), eventOf(2)], 3_600_000);
    await deliver();

    const equal = await run(["reconcile", ...range], { environment });
    server.events.forget("event-2");
    const different = await run(["reconcile", ...range], { environment });

    const ending = "Not delivered yet: 0. Dead: 0. Only in Lago: 0.\n";
    expect(equal.output).toBe(`Found: 2. Missing: 0. ${ending}`);
    expect(different.output).toBe(`Missing: event-2\nFound: 1. Missing: 1. ${ending}`);
    expect([equal.code, different.code]).toEqual([0, 3]);
  });

  test("ends with 3 if the outbox has nothing to compare", async () => {
    const { environment, deliver } = await prepare([eventOf(1)]);
    await deliver();

    const { code, output, errors } = await run(["reconcile", ...range, "--json"], { environment });

    expect(JSON.parse(output)).toMatchObject({ found: 0, missing: [], unknown: 1 });
    expect(errors).toContain("set its option `keep`");
    expect(code).toBe(3);
  });
});

test.each([
  ["status", []],
  ["reconcile", ["--from", "2026-01-01"]],
])("%s refuses a file that does not exist, and creates none", async (command, options) => {
  const { lago } = await prepareLago();
  const file = join(await temporaryFolder(), "other.db");

  const { code, errors } = await run([command, ...options, "--store", `sqlite:${file}`], { environment: lago });

  expect(errors).toBe("The file of --store does not exist: check its path, and the folder of the command.\n");
  expect(code).toBe(1);
  expect(existsSync(file)).toBe(false);
});
