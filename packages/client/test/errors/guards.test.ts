import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as errors from "../../src/errors.ts";
import * as guards from "../../src/errors/guards.ts";

type ErrorClass = abstract new (...args: never[]) => Error;

// As: what has such a name is such a class.
const classes = Object.entries(errors).filter(([name]) => name.startsWith("Lago")) as [string, ErrorClass][];

/** Makes an error of any class: all of them take an operation and an answer, or texts in their place. */
function make(type: ErrorClass): Error {
  const answer = { status: 400, headers: new Headers(), body: "{}" };
  return Reflect.construct(type, [{ method: "GET", path: "/plans" }, answer]);
}

describe("the entry point of errors", () => {
  it("has the class of every file of errors", async () => {
    const folder = fileURLToPath(new URL("../../src/errors", import.meta.url));
    const files = (await readdir(folder)).filter((file) => file.startsWith("lago-"));

    const names = classes.map(
      ([name]) => `${name.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.ts`,
    );

    expect(names.toSorted()).toEqual(files.toSorted());
  });
});

describe("the guards of errors", () => {
  it.each(classes)("know a %s, and what it is besides", (_, type) => {
    const error = make(type);
    const above = classes.filter(([, other]) => other.prototype.isPrototypeOf(error)).map(([name]) => name);

    const yes = Object.entries(guards).filter(([, guard]) => guard(error));

    const expected = above.map((name) => (name === "LagoError" ? "isLagoError" : `is${name.slice(4, -5)}`));
    expect(yes.map(([name]) => name).toSorted()).toEqual(expected.toSorted());
    expect(expected).toContain("isLagoError");
  });

  it.each([undefined, null, "LagoError", {}, { name: "LagoError" }, new Error("other")])("refuse %s", (value) => {
    expect(Object.values(guards).filter((guard) => guard(value))).toEqual([]);
  });
});
