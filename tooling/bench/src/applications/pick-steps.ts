import {
  createSchemaValidator,
  listOperations,
  type Operation,
  Place,
  readDocument,
  RequestSampler,
  specDocument,
} from "@lagokit/mock";
import type { Step } from "./step.ts";

/** Picks so many calls of operations that are spread over the spec, and says what each sends. */
export function pickSteps(calls: number): Promise<readonly Step[]> {
  return stepsOf((operations) => {
    const once = Math.min(calls, operations.length);
    const picked = operations.filter((_, index) => (index * once) % operations.length < once);
    return Array.from({ length: calls }, (_, index) => picked[index % picked.length]);
  });
}

/** Picks the call that most begin with: getting the URL of a customer's portal. */
export function pickFirstStep(): Promise<readonly Step[]> {
  return stepsOf((operations) => operations.filter(({ id }) => id === "getCustomerPortalUrl"));
}

async function stepsOf(
  pick: (operations: readonly Operation[]) => readonly (Operation | undefined)[],
): Promise<readonly Step[]> {
  const document = await readDocument(specDocument());
  const sampler = new RequestSampler(document, createSchemaValidator(document));
  const place = new Place(document);
  // What Lago's own document lacks is in no peer either.
  const isCommon = ({ method, path }: Operation): boolean =>
    place.at("paths")?.at(path)?.at(method.toLowerCase())?.at("x-addition") === undefined;
  return pick(listOperations(document).filter(isCommon))
    .filter((operation) => operation !== undefined)
    .map((operation) => ({ operation, sample: sampler.sample(operation, operation.body ? "minimal" : "full") }));
}
