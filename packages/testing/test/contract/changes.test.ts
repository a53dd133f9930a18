import { expect, it } from "vitest";
import type { OperationId } from "../../../client/test/contract/case.ts";
import { sampler } from "../../../client/test/contract/spec.ts";
import { type Change, changes } from "./changes.ts";
import { sceneFor } from "./make-scene.ts";
import { changed, operationOf } from "./samples.ts";

// As: the changes are those of operations.
const all = Object.entries(changes) as [OperationId, Change][];
const omitted = all.flatMap(([id, { omit = [] }]) => omit.map((place) => ({ id, place })));

it.for(omitted)("$id is refused with $place", async ({ id, place }) => {
  const operation = operationOf(id);
  const scene = await sceneFor(operation);
  const omit = changes[id]?.omit?.filter((other) => other !== place) ?? [];

  const sample = changed(operation, sampler.sample(operation, "full"), { because: "", ...changes[id], omit });
  const { result } = await scene.call(operation, sample);

  expect(result.status, "Remove the place from changes.ts.").toBe("rejected");
});
