import { listOperations, type Operation, readDocument, specDocument } from "@lagokit/mock";
import { describe, expect, it } from "vitest";
import { clientArguments, type MethodArgument, methodArguments } from "./method-arguments.ts";

const operations = listOperations(await readDocument(specDocument()));
const found = await clientArguments();

/** Returns whether the query or the body of an operation is optional. */
function isDispensable({ parameters, body }: Operation, argument: MethodArgument["argument"]): boolean {
  if (argument === "input") return body?.required !== true;
  return !parameters.some((parameter) => parameter.in === "query" && parameter.required);
}

/** The methods whose argument is required although the operation's is optional, or the other way round. */
function outOfStep(all: readonly MethodArgument[]): readonly string[] {
  return all.flatMap(({ name, method, path, argument, isOptional }) => {
    const operation = operations.find((one) => one.path === path && one.method === method.toUpperCase());
    if (operation === undefined || isDispensable(operation, argument) === isOptional) return [];
    return [`${name}: make \`${argument}\` ${isOptional ? "required" : "optional"}`];
  });
}

describe("a method", () => {
  it("accepts a query or an input exactly if its operation does, and requires it exactly if its operation does", () => {
    expect(found.length).toBeGreaterThan(100);
    expect(outOfStep(found)).toEqual([]);
  });

  it("is reported if it requires a query that is optional, or the other way round", () => {
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
