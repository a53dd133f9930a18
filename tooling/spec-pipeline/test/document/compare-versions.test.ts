import { expect, test } from "vitest";

import { compareVersions } from "../../src/document/compare-versions.ts";

test.each([
  ["by number, not by sign", ["1.10.0", "1.9.0", "1.9.10"], ["1.9.0", "1.9.10", "1.10.0"]],
  ["a prerelease before its release", ["2.0.0", "2.0.0-rc.10", "2.0.0-rc.9"], ["2.0.0-rc.9", "2.0.0-rc.10", "2.0.0"]],
  ["dates", ["2026-10-01", "2026-09-30"], ["2026-09-30", "2026-10-01"]],
  ["texts without numbers", ["b", "", "a"], ["", "a", "b"]],
])("orders %s", (_, versions, ordered) => {
  expect(versions.toSorted(compareVersions)).toEqual(ordered);
});
