import { createSchemaValidator } from "@lagokit/mock";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { assemble } from "../../src/assemble/assemble.ts";
import { dereference } from "../../src/document/dereference.ts";
import { childOf, type Json, type JsonObject } from "../../src/document/json.ts";
import { listOperations, type Operation } from "../../src/document/operations.ts";
import { keysOf, specialKeys } from "../../src/errors/error-details.ts";
import { requestFields } from "../../src/errors/request-fields.ts";
import { specificStatuses } from "../../src/errors/write-out-errors.ts";
import { readContract, readSources } from "../../src/sources/read-sources.ts";
import { Workspace } from "../../src/workspace/workspace.ts";

const workspace = new Workspace(fileURLToPath(new URL("../../../..", import.meta.url)).replace(/\/$/, ""));
const { document } = assemble((await readContract(workspace)) ?? {}, await readSources(workspace));
const validate = createSchemaValidator(document);
const operations = listOperations(document);

describe("the error examples of this repository", () => {
  it("are valid, and exist for each declared error response", () => {
    const faults = operations.flatMap((operation) =>
      specificStatuses.flatMap((status) => {
        const media = mediaOf(operation, status);
        if (media === undefined) return [];
        const { schema = null, example = null } = media;
        const found = validate({ mediaType: "application/json", schema, pointer: "" }, example);
        const isOfStatus = childOf({ example }, "example")["status"] === Number(status);
        return [...found, ...(isOfStatus ? [] : ["has another status"])].map(
          (fault) => `${operation.id} ${status} ${fault}`,
        );
      }),
    );

    expect(faults).toStrictEqual([]);
  });

  it("name only fields of the request in the details of a 422 response", () => {
    const strays = operations.flatMap((operation) => {
      const fields = requestFields(document, operation);
      const example = childOf(mediaOf(operation, "422") ?? null, "example");
      const unknown = keysOf(example).filter((key) => !isKnown(key, fields));
      return unknown.map((key) => `${operation.id} ${key}`);
    });

    expect(strays).toStrictEqual([]);
  });

  it("name the object of the path in the code of a 404 response", () => {
    expect(codeOf("findCustomer")).toBe("customer_not_found");
    expect(codeOf("findPlan")).toBe("plan_not_found");
    expect(codeOf("findWallet")).toBe("wallet_not_found");
  });
});

function codeOf(id: string): Json | undefined {
  const operation = operations.find((one) => one.id === id);
  return operation && childOf(mediaOf(operation, "404") ?? null, "example")["code"];
}

/** The key for a privilege contains the code of the privilege, so the request has no field with that name. */
function isKnown(key: string, fields: ReadonlySet<string>): boolean {
  return fields.has(key) || specialKeys.includes(key) || key.endsWith("_privilege_value");
}

function mediaOf({ definition }: Operation, status: string): JsonObject | undefined {
  const response = dereference(document, childOf(definition, "responses")[status]);
  return response === undefined ? undefined : childOf(childOf(response, "content"), "application/json");
}
