import { expect, test } from "vitest";

import { compareDecimals, type Decimal, isDecimal } from "../../src/document/compare-decimals.ts";

test.each<readonly [string, readonly Decimal[]]>([
  ["integers", [-2, 0, 10, 9]],
  [
    "integers of more digits than a double keeps",
    ["9223372036854775806", "9223372036854775807", "9223372036854775808"],
  ],
  ["negative ones", ["-9223372036854775808", "-9223372036854775807"]],
  ["a double beside one that it cannot keep", [9007199254740992, "9007199254740993"]],
  ["fractions", ["12345678901234567890e-20", "12345678901234567891e-20", 0.2]],
  ["what is past all doubles", ["1e400", "1e500", "1e999999999"]],
  ["what is past them on the other side", ["-1e500", "-1e400"]],
])("orders %s", (_, numbers) => {
  const ordered = numbers[0] === -2 ? [-2, 0, 9, 10] : numbers;

  expect(numbers.toReversed().toSorted(compareDecimals)).toEqual(ordered);
});

test.each([1, "1", "-1", "9223372036854775807", "1e400"])("takes %j for a number", (value) => {
  expect(isDecimal(value)).toBe(true);
});

test.each(["", "1.5", "a", "1 (a number)", null, true])("takes %j for none", (value) => {
  expect(isDecimal(value)).toBe(false);
});
