import type { Operation } from "@lagokit/mock";
import type { OperationId } from "../../../client/test/contract/case.ts";
import { isSample } from "../../src/operations/index.ts";
import { type Arrangement, arrangements } from "./arrangements.ts";
import { Scene } from "./scene.ts";
import { steps } from "./steps.ts";

/** The usual scene, for operations that do not change it. */
let shared: Promise<Scene> | undefined;

/** Returns a scene in which Lago does what a sampled request asks for. */
export function sceneFor({ id: name, method }: Operation): Promise<Scene> {
  // As: the operations of the spec have these IDs.
  const id = name as OperationId;
  const arrangement = arrangements[id];
  const changesNothing = method === "GET" || isSample(id);
  if (arrangement === undefined && changesNothing) return (shared ??= makeScene(undefined));
  return makeScene(id, arrangement);
}

async function makeScene(id: OperationId | undefined, { before = id, prepare }: Partial<Arrangement> = {}) {
  const scene = new Scene();
  const end = steps.findIndex(([step]) => step === before);
  for (const [, step] of end === -1 ? steps : steps.slice(0, end)) await step(scene);
  await prepare?.(scene);
  return scene;
}
