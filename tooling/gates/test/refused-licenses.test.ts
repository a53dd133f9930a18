import { expect, it } from "vitest";
import { forTools, refusedLicenses, permissive } from "../src/licenses/refused-licenses.ts";

it.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-only)", true],
  ["(MIT AND GPL-3.0-only)", false],
  ["(MIT OR Apache2)", true],
  ["AGPL-3.0-only", false],
  ["MPL-2.0", false],
  ["Unknown", false],
  ["SEE LICENSE IN LICENSE.md", false],
])("with a published package, %s is allowed: %s", (license, isAllowed) => {
  const refused = refusedLicenses([{ name: "coins", license }], permissive);

  expect(refused).toEqual(isAllowed ? [] : [{ name: "coins", license }]);
});

it("allows licenses for tools that only restrict distribution", () => {
  const refused = refusedLicenses([{ name: "coins", license: "MPL-2.0" }], forTools);

  expect(refused).toEqual([]);
});
