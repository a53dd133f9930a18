import { readdir } from "node:fs/promises";
import { STATUS_CODES } from "node:http";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as errors from "../../src/errors.ts";
import * as guards from "../../src/errors/guards.ts";

type ErrorClass = abstract new (...args: never[]) => Error;

// As: every class has a name of this form.
const classes = Object.entries(errors).filter(([name]) => name.startsWith("Lago")) as [string, ErrorClass][];

/** Creates an error of any class: all of them take an operation and a response, or strings. */
function make(type: ErrorClass): Error {
  const answer = { status: 400, headers: new Headers(), body: "{}" };
  return Reflect.construct(type, [{ method: "GET", path: "/plans" }, answer]);
}

const phrases = new Set(Object.values(STATUS_CODES).map((phrase) => phrase?.replaceAll(" ", "")));

/** Returns the name of a class's guard: classes with HTTP's own name for a status drop `Error`. */
function guardOf(name: string): string {
  if (name === "LagoError") return "isLagoError";
  const kind = name.slice("Lago".length, -"Error".length);
  return phrases.has(kind) ? `is${kind}` : `is${kind}Error`;
}

describe("the entry point of errors", () => {
  it("exports the class of every error file", async () => {
    const folder = fileURLToPath(new URL("../../src/errors", import.meta.url));
    const files = (await readdir(folder)).filter((file) => file.startsWith("lago-"));

    const names = classes.map(
      ([name]) => `${name.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.ts`,
    );

    expect(names.toSorted()).toEqual(files.toSorted());
  });
});

describe("the guards of errors", () => {
  it.each(classes)("recognize a %s and its base classes", (_, type) => {
    const error = make(type);
    const above = classes.filter(([, other]) => other.prototype.isPrototypeOf(error)).map(([name]) => name);

    const yes = Object.entries(guards).filter(([, guard]) => guard(error));

    const expected = above.map(guardOf);
    expect(yes.map(([name]) => name).toSorted()).toEqual(expected.toSorted());
    expect(expected).toContain("isLagoError");
  });

  it("have no `Error` in their names if HTTP has a name for the status", () => {
    const short = Object.keys(guards).filter((name) => !name.endsWith("Error"));

    expect(short.toSorted()).toEqual([
      "isAlreadyExists",
      "isBadRequest",
      "isConflict",
      "isMethodNotAllowed",
      "isNotFound",
    ]);
  });

  it.each([undefined, null, "LagoError", {}, { name: "LagoError" }, new Error("other")])("refuse %s", (value) => {
    expect(Object.values(guards).filter((guard) => guard(value))).toEqual([]);
  });
});
