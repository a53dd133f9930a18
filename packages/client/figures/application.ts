import {
  createSchemaValidator,
  listOperations,
  type Operation,
  readDocument,
  RequestSampler,
  type SampleRequest,
  specDocument,
} from "@lagokit/mock";
import { cases } from "../test/contract/cases/index.ts";

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
      ...steps.map((step, index) => `export const answer${index} = await ${callOfClient(...step)};`),
    ].join("\n"),
    openapiFetch: [
      'import createClient from "openapi-fetch";',
      'import type { paths } from "@lagokit/types";',
      'const client = createClient<paths>({ baseUrl: "https://api.getlago.com/api/v1" });',
      ...steps.map((step, index) => `export const answer${index} = await ${callOfOpenapiFetch(...step)};`),
    ].join("\n"),
  };
}

/** Has the contract case of an operation make its call, and writes down which it is. */
function callOfClient({ id }: Operation, { path, query, body }: SampleRequest): string {
  const calls: string[] = [];
  const plainQuery = Object.entries(query).map(([name, value]) => [name.replace("[]", ""), value]);
  // As: each case takes a client, which the scribe stands for, and the request of its own operation.
  const send = (cases as Readonly<Record<string, (...args: unknown[]) => unknown>>)[id];
  send?.(scribe("lago", calls), { path, query: present(Object.fromEntries(plainQuery)), body });
  return calls.join(", ");
}

/** Notes the calls of its methods, and of those of all that it has. */
function scribe(name: string, calls: string[]): unknown {
  return new Proxy(() => undefined, {
    get: (_, key) => scribe(`${name}.${String(key)}`, calls),
    apply: (_, __, values: readonly unknown[]) => {
      const given = values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
      calls.push(`${name}(${given.map((value) => JSON.stringify(value)).join(", ")})`);
    },
  });
}

function callOfOpenapiFetch({ method, path }: Operation, sample: SampleRequest): string {
  const params = present({ path: present(sample.path), query: present(sample.query) });
  return `client.${method}(${JSON.stringify(path)}, ${JSON.stringify({ params, body: sample.body })})`;
}

/** Leaves out what says nothing, as a caller would. */
function present(values: Readonly<Record<string, unknown>>): object | undefined {
  return Object.values(values).some((value) => value !== undefined) ? values : undefined;
}
