import { listOperations, type Operation, readDocument, specDocument } from "@lagokit/mock";
import { codeSamples } from "../src/http/code-samples.ts";
import { operationAddresses } from "../src/http/http-chapter.ts";

/** An operation, and the code that its page shows. */
export interface SampledOperation extends Operation {
  readonly call: string;
  readonly curl: string;
  /** The address of its page on the site. */
  readonly address: string;
}

const document = await readDocument(specDocument());
const samples = await codeSamples(document);
const addresses = operationAddresses(document);

/** Every operation of the spec. */
export const sampledOperations: readonly SampledOperation[] = listOperations(document).map((operation) => {
  const { call = "", curl = "" } = samples.get(operation.id) ?? {};
  return { ...operation, call, curl, address: addresses.get(operation.id) ?? "" };
});
