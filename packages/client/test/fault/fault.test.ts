import { describe, expect, inject, it } from "vitest";
import { transports } from "../transports.ts";
import { faultCases } from "./fault-cases.ts";
import { kinds, type Kind } from "./kinds.ts";
import { runFault } from "./run-fault.ts";

// As: the keys of an object of three.
const all = Object.keys(kinds) as Kind[];
const cases = faultCases.flatMap((fault) => all.map((kind) => [fault.fault, kind, fault] as const));

describe.concurrent("a fault", () => {
  it.each(cases)("%s: a call of kind %s ends as in the table", async (_, kind, fault) => {
    const { outcome, received } = await runFault(fault, kind, transports[inject("transport")]);

    expect(outcome).toEqual(fault.expected[kind]);
    expect(new Set(received).size).toBeLessThanOrEqual(1);
  });
});

it("never makes the same top-up reach the API twice", () => {
  const counts = faultCases.map(({ expected: { never } }) => never[2] ?? never[1]);

  expect(Math.max(...counts)).toBe(1);
});
