import { describe, expect, it } from "vitest";
import { type Duration, fakeLago, type FakeLagoOptions } from "../src/index.ts";
import type { ListenOptions } from "../src/listen/fake-server.ts";
import { stage } from "./stage.ts";

describe("fakeLago", () => {
  it.each<[object, string]>([
    [{ eventStore: "mysql" }, '`eventStore` must be "postgres" or "clickhouse", not "mysql".'],
    [{ license: "no" }, '`license` must be true or false, not "no".'],
    [{ now: new Date(0) }, "`now` must be a function that returns a Date or milliseconds, not an object."],
    [{ now: () => NaN }, "`now` must be a function that returns a valid Date or milliseconds, not NaN."],
    [
      { now: () => new Date("tomorrow") },
      "`now` must be a function that returns a valid Date or milliseconds, not an object.",
    ],
    [{ apiKey: "" }, "`apiKey` must be text of visible ASCII characters without spaces."],
    [{ apiKey: "two words" }, "`apiKey` must be text of visible ASCII characters without spaces."],
    [{ apiKey: 42 }, "`apiKey` must be text of visible ASCII characters without spaces."],
  ])("refuses %j", (options, message) => {
    // As: callers without a compiler can pass this.
    expect(() => fakeLago(options as FakeLagoOptions)).toThrow(new TypeError(message));
  });
});

it("takes the time in milliseconds, as from Date.now", () => {
  expect(fakeLago({ now: () => 1000 }).now()).toEqual(new Date(1000));
});

describe("advance", () => {
  it.each<[unknown, string]>([
    [{ days: -1 }, "`days` must be a number, and at least 0, not -1."],
    [{ days: 1, hours: NaN }, "`hours` must be a number, and at least 0, not null."],
    [{ seconds: "5" }, '`seconds` must be a number, and at least 0, not "5".'],
    [{ months: 1 }, 'No time span has the unit "months". Use days, hours, minutes, seconds.'],
    [30, "`advance` must be called with { days: 1 }, not 30."],
  ])("refuses %j, and leaves the time", (duration, message) => {
    const { fake } = stage({ now: () => new Date("2026-01-01T00:00:00Z") });

    // As: callers without a compiler can pass this.
    expect(() => fake.advance(duration as Duration)).toThrow(new TypeError(message));
    expect(fake.world.timestamp()).toBe("2026-01-01T00:00:00Z");
  });
});

describe("listen", () => {
  it.each<[object, string]>([
    [{ port: 70_000 }, "`port` must be a whole number from 0 to 65535, not 70000."],
    [{ port: "3999" }, '`port` must be a whole number from 0 to 65535, not "3999".'],
    [{ host: "" }, '`host` must be an address such as 127.0.0.1, not "".'],
  ])("refuses %j", async (options, message) => {
    // As: callers without a compiler can pass this.
    await expect(fakeLago().listen(options as ListenOptions)).rejects.toThrow(new TypeError(message));
  });
});
