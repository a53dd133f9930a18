import { listOperations, type Operation, readDocument, specDocument } from "@lagokit/mock";
import { describe, expect, it } from "vitest";
import { clientArguments, type MethodArgument, methodArguments } from "./method-arguments.ts";

const operations = listOperations(await readDocument(specDocument()));
const found = await clientArguments();

/** Whether an operation can do without its query, or without its body. */
function isDispensable({ parameters, body }: Operation, argument: MethodArgument["argument"]): boolean {
  if (argument === "input") return body?.required !== true;
  return !parameters.some((parameter) => parameter.in === "query" && parameter.required);
}

/** The methods that ask for what their operation does without, or do not ask for what it needs. */
function outOfStep(all: readonly MethodArgument[]): readonly string[] {
  return all.flatMap(({ name, method, path, argument, isOptional }) => {
    const operation = operations.find((one) => one.path === path && one.method === method.toUpperCase());
    if (operation === undefined || isDispensable(operation, argument) === isOptional) return [];
    return [`${name}: make \`${argument}\` ${isOptional ? "required" : "optional"}`];
  });
}

describe("a method", () => {
  it("takes a query or an input exactly where its operation takes one, and lets both be left out where it does", () => {
    expect(found.length).toBeGreaterThan(100);
    expect(outOfStep(found)).toEqual([]);
  });

  it("is named where it asks for a query that its operation does without, or the other way round", () => {
    const source = `
      class Things {
        list(query: Query) { return this.#core.list("/customers", "customers", { query }); }
        usage(id: string, query?: Query) {
          return this.#core.get("/customers/{external_customer_id}/current_usage", "usage", { ids: [id], query });
        }
        create(input?: Input) { return this.#core.post("/customers", "customer", { body: input }); }
      }`;

    expect(outOfStep(methodArguments(source))).toEqual([
      "Things.list: make `query` optional",
      "Things.usage: make `query` required",
      "Things.create: make `input` required",
    ]);
  });
});
