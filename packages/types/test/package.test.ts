import { expect, test } from "vitest";
import * as types from "@lagokit/types";

test("the package has no run-time code", () => {
  expect(Object.keys(types)).toEqual([]);
});
