import type { RequestListener } from "node:http";
import type { Operation, SampleRequest } from "@lagokit/mock";
import { runCase } from "../contract/run-case.ts";
import { sampler } from "../contract/spec.ts";
import { Lago, LagoError } from "../../src/index.ts";
import type { Transport } from "../transports.ts";
import { type Loss, startLosingServer } from "./losing-server.ts";

/** The API's response to a retried write: it processed the write again, or refuses it. */
export type Again = 200 | 404 | 405 | 409 | 422;

/** The result of a write whose first response was lost. */
export interface LostAnswer {
  /** What the method returned or threw. */
  readonly result: PromiseSettledResult<unknown>;
  readonly received: number;
}

interface Trial {
  readonly operation: Operation;
  readonly sample: SampleRequest;
  readonly loss: Loss;
  readonly again: Again;
}

/** Makes a call with a new transport, while the server processes the request and loses its response. */
export async function runLostAnswer(trial: Trial, connect: () => Transport): Promise<LostAnswer> {
  const { operation, sample, loss } = trial;
  const transport = connect();
  await using server = await startLosingServer(loss, answerAgain(trial));
  const lago = new Lago({ apiKey: "key", baseUrl: server.url, retryDelay: 0, fetch: transport.fetch });
  const [result] = await Promise.allSettled([runCase(lago, operation, { sample, options: {} })]);
  await transport.close();
  return { result, received: server.received };
}

function answerAgain({ operation, sample, again }: Trial): RequestListener {
  const body = again === 200 ? successOf(operation, sample) : refusals(operation, sample)[again];
  const text = body === undefined ? "" : JSON.stringify(body);
  return (_, response) => void response.writeHead(again, { "content-type": "application/json" }).end(text);
}

/** The response of an operation, by its schema. An operation that takes one item or several returns the same form. */
function successOf({ method, success: { content }, ...others }: Operation, { body }: SampleRequest): unknown {
  if (content === undefined) return undefined;
  const operation = { ...others, method, success: { status: 200, content }, body: { ...content, required: true } };
  const full = Object(sampler.sample(operation, "full").body);
  const asked = Object.keys(Object(body)).filter((key) => key in full);
  return asked.length === 1 && Object.keys(full).length === 2
    ? Object.fromEntries(asked.map((key) => [key, full[key]]))
    : full;
}

/** With the API's error codes. */
function refusals({ path }: Operation, { body }: SampleRequest): Readonly<Record<number, object>> {
  const noun = (/\/(\w+?)s?(\/\{\w+\})?$/.exec(path) ?? [])[1];
  const known = { transaction_id: ["value_already_exist"] };
  const details = path === "/events/batch" ? { ...Object(body).events.map(() => known) } : known;
  return {
    404: { status: 404, error: "Not Found", code: `${noun}_not_found` },
    405: { status: 405, error: "Method Not Allowed", code: "not_voidable" },
    409: { status: 409, error: "Conflict", code: "already_there" },
    422: { status: 422, error: "Unprocessable Entity", code: "validation_errors", error_details: details },
  };
}

/** Summarizes what a caller learns. */
export function told({ result }: LostAnswer): string {
  if (result.status === "fulfilled") return result.value === undefined ? "undefined" : "a response";
  return result.reason instanceof LagoError ? result.reason.name : String(result.reason);
}
