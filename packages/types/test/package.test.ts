import { expect, test } from "vitest";
import * as types from "@lagokit/types";

test("the main entry point has no runtime code", () => {
  expect(Object.keys(types)).toEqual([]);
});
