import { expect, test } from "vitest";

import { checkVersion } from "../../src/guard/check-version.ts";

test.each(["1.51.0", "1.51.0-rc.1", "2026-07-30", "v2", "1.0.0+build.5"])("accepts the version %s", (version) => {
  expect(() => checkVersion({ info: { version } })).not.toThrow();
});

test.each([
  ["is missing", undefined, "it is missing"],
  ["is a number", 1.5, "1.5 is not a plain version"],
  ["contains a quote", '1"0', String.raw`"1\"0" is not a plain version`],
  ["contains a line break", "1\n# 2", String.raw`"1\n# 2" is not a plain version`],
  ["contains a path", "../1", '"../1" is not a plain version'],
  ["contains backticks", "`1`", '"`1`" is not a plain version'],
  ["is empty", "", '"" is not a plain version'],
  ["is long", "1".repeat(65), "is not a plain version"],
])("refuses a version that %s", (_, version, what) => {
  expect(() => checkVersion({ info: version === undefined ? {} : { version } })).toThrow(what);
});

test("reports where the version is, and how to write it", () => {
  expect(() => checkVersion({ info: { version: "" } })).toThrow(
    'Refused the document at #/info/version: "" is not a plain version. Write it as a string, "1.51.0".',
  );
});
