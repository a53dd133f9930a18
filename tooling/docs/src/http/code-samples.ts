import {
  createSchemaValidator,
  type JsonObject,
  listOperations,
  type Operation,
  RequestSampler,
  type SampleRequest,
} from "@lagokit/mock";
import { format } from "oxfmt";
// The site shows the same call that the contract test of the operation makes.
import { writeCall } from "../../../../packages/client/test/contract/write-call.ts";
import { briefRequest } from "./brief-request.ts";

/** What the page of an operation shows as code. */
export interface CodeSample {
  /** The call of the client. */
  readonly call: string;
  /** The same request with curl. */
  readonly curl: string;
  /** The body of the request, if it has one. */
  readonly body: unknown;
  /** The body of the response, if it has one. */
  readonly response: unknown;
}

/** The width of the column that shows the code, in characters. */
const printWidth = 68;

/** Generates the samples of each operation. The keys are operation IDs. */
export async function codeSamples(document: JsonObject): Promise<ReadonlyMap<string, CodeSample>> {
  const sampler = new RequestSampler(document, createSchemaValidator(document));
  const samples = new Map<string, CodeSample>();
  for (const operation of listOperations(document)) {
    const request = briefRequest(sampler, operation);
    const call = await clientSample(operation, request);
    const curl = curlSample(document, request);
    samples.set(operation.id, { call, curl, body: request.body, response: responseSample(sampler, operation) });
  }
  return samples;
}

async function clientSample(operation: Operation, request: SampleRequest): Promise<string> {
  const { code } = await format("call.ts", `await ${writeCall(operation, request)}`, { printWidth });
  return code.trimEnd();
}

function responseSample(sampler: RequestSampler, operation: Operation): unknown {
  const { content } = operation.success;
  // The sampler generates only request bodies, so the response body is passed as one.
  return content && sampler.sample({ ...operation, body: { ...content, required: true } }, "full").body;
}

function curlSample(document: JsonObject, { method, target, mediaType, body }: SampleRequest): string {
  const parts = [
    `curl --request ${method} ${quote(serverUrl(document) + target)}`,
    '--header "Authorization: Bearer $LAGO_API_KEY"',
    ...(body === undefined ? [] : [`--header "Content-Type: ${mediaType}"`, `--data ${quote(stringify(body))}`]),
  ];
  return parts.join(" \\\n  ");
}

function serverUrl({ servers }: JsonObject): string {
  // As: the linter of the spec requires a server with a URL.
  return (servers as unknown as readonly { readonly url: string }[])[0]?.url ?? "";
}

function stringify(body: unknown): string {
  return JSON.stringify(body, null, 2);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
