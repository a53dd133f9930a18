import { expect, test } from "vitest";

import { compareDecimals, type Decimal, isDecimal } from "../../src/document/compare-decimals.ts";

test.each<readonly [string, readonly Decimal[]]>([
  ["integers", [-2, 0, 10, 9]],
  [
    "integers with more digits than a double keeps",
    ["9223372036854775806", "9223372036854775807", "9223372036854775808"],
  ],
  ["negative ones", ["-9223372036854775808", "-9223372036854775807"]],
  ["a double and an integer that a double cannot keep", [9007199254740992, "9007199254740993"]],
  ["fractions", ["12345678901234567890e-20", "12345678901234567891e-20", 0.2]],
  ["numbers larger than every double", ["1e400", "1e500", "1e999999999"]],
  ["numbers smaller than every double", ["-1e500", "-1e400"]],
])("orders %s", (_, numbers) => {
  const ordered = numbers[0] === -2 ? [-2, 0, 9, 10] : numbers;

  expect(numbers.toReversed().toSorted(compareDecimals)).toEqual(ordered);
});

test.each([1, "1", "-1", "9223372036854775807", "1e400"])("accepts %j as a number", (value) => {
  expect(isDecimal(value)).toBe(true);
});

test.each(["", "1.5", "a", "1 (a number)", null, true])("does not accept %j", (value) => {
  expect(isDecimal(value)).toBe(false);
});
