import {
  createSchemaValidator,
  listOperations,
  type Operation,
  readDocument,
  RequestSampler,
  type SampleRequest,
  specDocument,
} from "@lagokit/mock";
import { present, writeCall } from "../test/contract/write-call.ts";

/** The same application, written with the client and with openapi-fetch. */
export interface Application {
  readonly client: string;
  readonly openapiFetch: string;
}

/** Writes an application that makes so many calls, of operations that are spread over the spec. */
export async function application(calls: number): Promise<Application> {
  const document = await readDocument(specDocument());
  const sampler = new RequestSampler(document, createSchemaValidator(document));
  const operations = listOperations(document);
  const steps = operations
    .filter((_, index) => (index * calls) % operations.length < calls)
    .map((operation) => [operation, sampler.sample(operation, operation.body ? "minimal" : "full")] as const);
  return {
    client: [
      'import { Lago } from "@lagokit/client";',
      'const lago = new Lago({ apiKey: "key" });',
      ...steps.map((step, index) => `export const answer${index} = await ${writeCall(...step)};`),
    ].join("\n"),
    openapiFetch: [
      'import createClient from "openapi-fetch";',
      'import type { paths } from "@lagokit/types";',
      'const client = createClient<paths>({ baseUrl: "https://api.getlago.com/api/v1" });',
      ...steps.map((step, index) => `export const answer${index} = await ${callOfOpenapiFetch(...step)};`),
    ].join("\n"),
  };
}

function callOfOpenapiFetch({ method, path }: Operation, sample: SampleRequest): string {
  const params = present({ path: present(sample.path), query: present(sample.query) });
  return `client.${method}(${JSON.stringify(path)}, ${JSON.stringify({ params, body: sample.body })})`;
}
