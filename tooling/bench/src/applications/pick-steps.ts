import { fileURLToPath } from "node:url";
import {
  createSchemaValidator,
  listOperations,
  type Operation,
  readDocument,
  RequestSampler,
  specDocument,
} from "@lagokit/mock";
import { CommonRequests } from "./common-requests.ts";
import type { Step } from "./step.ts";

/** Lago's own document, without our corrections. The types of the peers come from it. */
const contract = fileURLToPath(new URL("../../../../spec/contract.yaml", import.meta.url));

/** Picks the given number of calls, of operations from the whole spec, each with its request. */
export function pickSteps(calls: number): Promise<readonly Step[]> {
  return stepsOf((operations) => {
    const once = Math.min(calls, operations.length);
    const picked = operations.filter((_, index) => (index * once) % operations.length < once);
    return Array.from({ length: calls }, (_, index) => picked[index % picked.length]);
  });
}

/** Picks a typical first call: it gets the URL of a customer's portal. */
export function pickFirstStep(): Promise<readonly Step[]> {
  return stepsOf((operations) => operations.filter(({ id }) => id === "getCustomerPortalUrl"));
}

async function stepsOf(
  pick: (operations: readonly Operation[]) => readonly (Operation | undefined)[],
): Promise<readonly Step[]> {
  const document = await readDocument(specDocument());
  const common = new CommonRequests(await readDocument(contract));
  const validate = createSchemaValidator(document);
  const sampler = new RequestSampler(document, (body, value) => [
    ...validate(body, value),
    ...common.faults(body, value),
  ]);
  const operations = listOperations(document)
    .flatMap((operation) => common.partOf(operation))
    // If the two documents require different bodies, no request is valid for both.
    .filter(
      ({ body, ...others }) =>
        body === undefined || common.faults(body, sampler.sample({ body, ...others }, "full").body).length === 0,
    );
  return pick(operations)
    .filter((operation) => operation !== undefined)
    .map((operation) => ({ operation, sample: sampler.sample(operation, operation.body ? "minimal" : "full") }));
}
