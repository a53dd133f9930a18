import {
  createSchemaValidator,
  type JsonObject,
  listOperations,
  type Operation,
  RequestSampler,
  type SampleRequest,
} from "@lagokit/mock";
import { format } from "oxfmt";
// The case of an operation is what the client's contract tests call it with.
import { writeCall } from "../../../packages/client/test/contract/write-call.ts";
import { briefRequest } from "./brief-request.ts";
import { webhookHandlers } from "./webhook-handlers.ts";

/** A sample as the extension `x-codeSamples` has it. */
export interface CodeSample {
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

/** As wide as the column that shows them. */
const printWidth = 68;

/**
 * The samples of each operation, by its id: the call of the client, and the same request with curl.
 *
 * Of a webhook, it is the handler that takes it.
 */
export async function codeSamples(document: JsonObject): Promise<ReadonlyMap<string, readonly CodeSample[]>> {
  const sampler = new RequestSampler(document, createSchemaValidator(document));
  const samples = new Map<string, readonly CodeSample[]>();
  for (const operation of listOperations(document)) {
    const request = briefRequest(sampler, operation);
    samples.set(operation.id, [await clientSample(operation, request), curlSample(document, request)]);
  }
  for (const { id, source } of webhookHandlers(document))
    samples.set(id, [{ lang: "ts", label: "TypeScript handler", source }]);
  return samples;
}

async function clientSample(operation: Operation, request: SampleRequest): Promise<CodeSample> {
  const { code } = await format("call.ts", `await ${writeCall(operation, request)}`, { printWidth });
  return { lang: "ts", label: "TypeScript client", source: code.trimEnd() };
}

function curlSample(document: JsonObject, { method, target, mediaType, body }: SampleRequest): CodeSample {
  const parts = [
    `curl --request ${method} ${quote(serverUrl(document) + target)}`,
    '--header "Authorization: Bearer $LAGO_API_KEY"',
    ...(body === undefined ? [] : [`--header "Content-Type: ${mediaType}"`, `--data ${quote(stringify(body))}`]),
  ];
  return { lang: "sh", label: "curl", source: parts.join(" \\\n  ") };
}

function serverUrl({ servers }: JsonObject): string {
  // As: the pipeline's linter wants a server with an address.
  return (servers as unknown as readonly { readonly url: string }[])[0]?.url ?? "";
}

function stringify(body: unknown): string {
  return JSON.stringify(body, null, 2);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
