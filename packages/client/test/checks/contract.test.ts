import type { Operation, Parameter, SampleRequest } from "@lagokit/mock";
import { describe, expect, it } from "vitest";
import type { Lago } from "../../src/index.ts";
import { cases } from "../contract/cases/index.ts";
import { operations, sampler } from "../contract/spec.ts";
import * as contract from "../../src/checks/contract.ts";
import { methods } from "../../src/checks/methods.ts";
import { otherNames } from "../../src/checks/synonyms.ts";
import { sentBy } from "./checked-client.ts";

type Request = Pick<SampleRequest, "path" | "query" | "body">;

// Some methods pass objects that they read to other methods, and some add fields: those requests are checked, too.
describe.for(operations.filter((one) => queryOf(one).length > 0))("the query of $id", (operation) => {
  const full = sampler.sample(operation, "full");
  const needed = sampler.sample(operation, "minimal").query;
  const names = queryOf(operation).map(({ name }) => name);

  it("accepts every parameter of the contract", async () => {
    for (const name of names) {
      const query = { ...needed, [name]: full.query[name] };

      const sent = await sentBy((lago) => run(lago, operation, { ...full, query }));

      expect(sent).toMatchObject({ query: expect.stringContaining(name.replace("[]", "")), warnings: [] });
    }
  });

  it("is refused with a misspelled parameter, and the error suggests the name", async () => {
    const twins = names.flatMap((name) => misspelt(name, names).map((twin) => [name, twin] as const));

    for (const [name, twin] of twins) {
      const query = { ...needed, [twin]: full.query[name] };

      const { refused } = await sentBy((lago) => run(lago, operation, { ...full, query }));

      expect(refused).toContain(`\`${twin}\` is not a query parameter of`);
      expect(refused).toContain(`: did you mean \`${bare(name)}\`?`);
    }
  });

  it("accepts a single value instead of a list, and sends a list", async () => {
    for (const name of names.filter((one) => one.endsWith("[]"))) {
      const query = { ...needed, [bare(name)]: [full.query[name]].flat()[0] };

      const sent = await sentBy((lago) => run(lago, operation, { ...full, query }));

      expect(sent.query).toContain(`${name}=`);
    }
  });
});

const known = { ...contract, methods };
const writing = operations.filter(({ body }) => body !== undefined);

it("has every operation of the contract with its method, and no other operation", () => {
  const expected = operations.map(({ method, path }) => `${method} ${path}`).toSorted();

  expect(Object.keys(known.operations).toSorted()).toEqual(expected);
  expect(Object.keys(known.methods).toSorted()).toEqual(expected);
  expect(Object.values(known.methods).filter((names) => !/^\w+(\.\w+)+( \w+(\.\w+)+)*$/.test(names))).toEqual([]);
});

it("has names of other APIs only for names of the contract", () => {
  const words = Object.values(known.operations).map(([query]) => query);
  const all = [...words, ...Object.values(known.shapes)]
    .join(" ")
    .replaceAll(/:\S+|\[\]/g, "")
    .split(" ");

  expect(Object.keys(otherNames).filter((name) => !all.includes(name))).toEqual([]);
});

describe.for(writing)("the body of $id", (operation) => {
  it.for(["full", "minimal"] as const)("passes without a warning if it is %s", async (extent) => {
    const sent = await sentBy((lago) => run(lago, operation, sampler.sample(operation, extent)), {
      checks: { strictBodies: true },
    });

    expect(sent.refused).toBeUndefined();
    expect(sent.warnings).toEqual([]);
  });

  it("logs a warning for an unknown field, wherever the fields are known", async () => {
    const sample = sampler.sample(operation, "full");
    const body = withUnknown(sample.body);

    const { warnings, refused } = await sentBy((lago) => run(lago, operation, { ...sample, body }));

    expect(refused).toBeUndefined();
    // Objects that accept fields of any name have no known fields.
    const isOpen = /^\{"(metadata|entitlements)":/.test(JSON.stringify(sample.body));
    expect(warnings.length > 0).toBe(!isOpen);
    for (const line of warnings) expect(line).toMatch(/^`([\w[\].]+\.)?zebra_stripes` is not a field of `/);
  });
});

function queryOf({ parameters }: Operation): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.in === "query");
}

function bare(name: string): string {
  return name.replace("[]", "");
}

/** Calls the public method of an operation, as the contract tests do. */
function run(lago: Lago, { id }: Operation, { path, query, body }: Request): PromiseLike<unknown> {
  const names = Object.entries(query).map(([name, value]) => [bare(name), value]);
  // As: each case takes the request of its own operation, which the sampler makes from the same document as the types.
  const send = (cases as Readonly<Record<string, unknown>>)[id] as (lago: Lago, request: unknown) => Promise<unknown>;
  return send(lago, { path, query: Object.fromEntries(names), body, options: {} });
}

/**
 * Misspelled names: in `camelCase`, with a doubled letter, without a letter, and with two letters swapped, except
 * existing names.
 */
function misspelt(parameter: string, names: readonly string[]): readonly string[] {
  const name = bare(parameter);
  const [start, one = "", other = "", end] = [name.slice(0, 1), name[1], name[2], name.slice(3)];
  const twins = [
    name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    start + one + one + other + end,
    start + other + end,
    start + other + one + end,
  ];
  return twins.filter((twin) => !names.map(bare).includes(twin));
}

/** The body with an unknown field in each object. */
function withUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknown);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withUnknown(inner)]);
  return { ...Object.fromEntries(entries), zebra_stripes: 1 };
}
