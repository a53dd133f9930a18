import { listOperations, type Operation, readDocument, specDocument } from "@lagokit/mock";
import { codeSamples } from "../src/code-samples.ts";

/** An operation, and what the reference is to show of it. */
export interface SampledOperation extends Operation {
  /** The call of the client. */
  readonly call: string;
  /** The same request with curl. */
  readonly curl: string;
  /** Its page on the site. */
  readonly address: string;
}

const document = await readDocument(specDocument());
const samples = await codeSamples(document);

/** Every operation of the spec. */
export const sampledOperations: readonly SampledOperation[] = listOperations(document).map((operation) => {
  const [call = "", curl = ""] = (samples.get(operation.id) ?? []).map(({ source }) => source);
  return { ...operation, call, curl, address: `/reference/operations/${operation.id.toLowerCase()}/` };
});
