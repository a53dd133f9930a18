import { expect, it } from "vitest";
import { installFromDebian } from "../src/index.ts";

it("says which program could not be installed", () => {
  expect(() => installFromDebian("no-such-program", ["no-such-package"])).toThrow(
    "no-such-program could not be installed with apt-get",
  );
});
