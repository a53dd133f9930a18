import { createSchemaValidator, type Extent, isObject, type Operation } from "@lagokit/mock";
import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import { errorClass } from "../../../client/test/contract/error-class.ts";
import { expectedError, expectedExchange, resultOfExchange } from "../../../client/test/contract/expected-outcome.ts";
import { errorOf, type Outcome } from "../../../client/test/contract/outcome.ts";
import { document, operations } from "../../../client/test/contract/spec.ts";
import { sceneFor } from "./make-scene.ts";
import { sampleRequest } from "./samples.ts";
import { Scene } from "./scene.ts";
import { unanswered } from "./unanswered.ts";

const validate = createSchemaValidator(document);
const names: ReadonlyMap<string, string> = new Map(Object.entries(unanswered));
/** The operations that succeeded, by the source of their responses. */
const sources = new Map<string, Set<string>>();

afterAll(async () => {
  const folder = new URL("../../.vitest/", import.meta.url);
  const counts = [...sources].map(([source, ids]) => `${ids.size} from the ${source}`);
  const lines = [
    `${operations.length} operations of the client on the fake: ${counts.join(", ")}, ${names.size} only with errors`,
    ...[...names].map(([id, reason]) => `  ${id}: ${reason}`),
  ];
  // `npm test` prints this file.
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("contract-table.txt", folder), `${lines.join("\n")}\n`);
});

describe.for(operations.filter(({ id }) => !names.has(id)))("$id on the fake", (operation) => {
  const extents = (["full", "minimal"] as const).filter((extent) => !hasEmptyEnvelope(operation, extent));

  it.for(extents)("succeeds with a %s request", async (extent) => {
    const scene = await sceneFor(operation);

    const outcome = await scene.call(operation, sampleRequest(operation, extent));

    const { status } = operation.success;
    expect(outcome.exchanges).toEqual([expectedExchange(operation, status, outcome)]);
    expect(problemsOf(operation, status, outcome)).toEqual([]);
    expect(outcome.result).toEqual(resultOfExchange(operation, outcome));
    note(operation, scene);
  });
});

describe.for(operations.filter((operation) => hasEmptyEnvelope(operation, "minimal")))(
  "$id on the fake",
  (operation) => {
    it("is refused with an empty envelope", async () => {
      const scene = await sceneFor(operation);

      const outcome = await scene.call(operation, sampleRequest(operation, "minimal"));

      expect(outcome.exchanges).toEqual([expectedExchange(operation, 400, outcome)]);
      expect(problemsOf(operation, 400, outcome)).toEqual([]);
      expect(errorOf(outcome)).toMatchObject(expectedError(operation, 400));
    });
  },
);

describe.for(operations.filter(({ id }) => names.has(id)))("$id on the fake", (operation) => {
  it("does not succeed", async () => {
    const scene = await sceneFor(operation);

    const { result } = await scene.call(operation, sampleRequest(operation, "full"));

    expect(result.status, "Remove the operation from unanswered.ts.").toBe("rejected");
  });
});

describe.for(operations)("$id on the fake", (operation) => {
  it.for(operation.errors)("throws the error of a $status", async ({ status }) => {
    const scene = new Scene();
    // As: the operations of the spec have these IDs.
    scene.fake.fail(operation.id as "findCustomer", { status });

    const outcome = await scene.call(operation, sampleRequest(operation, "minimal"));

    expect(outcome.exchanges).toEqual([expectedExchange(operation, status, outcome)]);
    expect(problemsOf(operation, status, outcome)).toEqual([]);
    expect(errorOf(outcome)).toBeInstanceOf(errorClass(status));
    expect(errorOf(outcome)).toMatchObject(expectedError(operation, status));
  });
});

/** Lago refuses an envelope without fields. Callers choose the keys of metadata and of entitlements, also none. */
function hasEmptyEnvelope(operation: Operation, extent: Extent): boolean {
  const { body } = sampleRequest(operation, extent);
  if (!isObject(body)) return false;
  const entries = Object.entries(body).filter(([key]) => key !== "metadata" && key !== "entitlements");
  return entries.some(([, value]) => isObject(value) && Object.keys(value).length === 0);
}

/** What is wrong with the bodies of a request and of its response, by their schemas. */
function problemsOf({ body, success, errors }: Operation, status: number, { sample, exchanges }: Outcome): unknown[] {
  const { content } = [success, ...errors].find((answer) => answer.status === status) ?? {};
  const received = exchanges[0]?.answer.body;
  return [
    ...(body === undefined || sample.body === undefined ? [] : validate(body, sample.body)),
    // A file that is not made yet is an empty body.
    ...(content === undefined || received === "" ? [] : validate(content, received)),
  ];
}

function note({ id }: Operation, { fake }: Scene): void {
  const source = fake.requests.at(-1)?.source ?? "nothing";
  sources.set(source, (sources.get(source) ?? new Set()).add(id));
}
