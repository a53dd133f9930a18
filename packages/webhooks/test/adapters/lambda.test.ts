import { createServer } from "node:http";
import { describe, expect, it } from "vitest";
import { lambdaHandler, type LambdaEvent } from "../../src/adapters/lambda.ts";
import { Webhooks, type WebhookHandlers, type WebhooksOptions } from "../../src/index.ts";
import { deliver, invoiceCreated, options } from "../delivery.ts";
import { unwanted } from "../endpoint.ts";
import { keepsTheContract, type Start } from "./keeps-the-contract.ts";
import { type Caller, lambdaEvent } from "./lambda-event.ts";
import { listen } from "./listen.ts";
import { send } from "./send.ts";

/** Serves a function as the given service does. */
function serves(caller: Caller, isBase64Encoded: boolean): Start {
  return (webhooks, handlers) => {
    const handler = lambdaHandler(webhooks, handlers);
    return listen(
      createServer(async (request, response) => {
        const { statusCode, headers, body } = await handler(await lambdaEvent(caller, request, isBase64Encoded));
        response.writeHead(statusCode, headers).end(body);
      }),
    );
  };
}

describe("API Gateway v1", () => {
  keepsTheContract(serves("API Gateway v1", false));
});

describe("API Gateway v2, in base64", () => {
  keepsTheContract(serves("API Gateway v2", true));
});

const { body, headers } = await deliver("hmac", invoiceCreated);
const handlers: WebhookHandlers = { unknown: () => undefined };

describe.each<Caller>([
  "API Gateway v1",
  "API Gateway v2",
  "a function URL",
  "a load balancer",
  "a load balancer with multi-value headers",
])("behind %s", (caller) => {
  it.each([
    ["as base64", true],
    ["as text", false],
  ])("verifies a body that arrives %s", async (_how, isBase64Encoded) => {
    const webhooks = new Webhooks({ ...options, onError: () => undefined });
    const url = await serves(caller, isBase64Encoded)(webhooks, handlers);

    const answers = [await send(url, body, headers), await send(url, `${body} `, headers), await send(url, body, {})];

    expect(answers).toEqual([
      { status: 200, body: "processed" },
      { status: 401, body: "signature_mismatch" },
      { status: 401, body: "missing_header" },
    ]);
  });
});

const sent = headers as Record<string, string>;
const multiple = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name.toUpperCase(), [value]]));

it("responds in the form that all services accept", async () => {
  const answer = await lambdaHandler(new Webhooks(options), handlers)({ body, headers: sent });

  expect(answer).toEqual({
    statusCode: 200,
    headers: { "content-type": "text/plain" },
    body: "processed",
    isBase64Encoded: false,
  });
});

it("responds with multi-value headers if the event has no others", async () => {
  const answer = await lambdaHandler(new Webhooks(options), handlers)({ body, multiValueHeaders: multiple });

  expect(answer).toMatchObject({ statusCode: 200, multiValueHeaders: { "content-type": ["text/plain"] } });
});

it.each<[string, LambdaEvent, number, string]>([
  ["null for multi-value headers", { body, headers: sent, multiValueHeaders: null }, 200, "processed"],
  ["an empty object for multi-value headers", { body, headers: sent, multiValueHeaders: {} }, 200, "processed"],
  ["null for headers", { body, headers: null, multiValueHeaders: multiple }, 200, "processed"],
  ["no headers", { body }, 401, "missing_header"],
  ["no body", { headers: sent }, 400, "empty_body"],
  ["null for a body", { body: null, headers: sent }, 400, "empty_body"],
  ["an empty body in base64", { body: "", headers: sent, isBase64Encoded: true }, 400, "empty_body"],
  ["a body that is not base64", { body: "{}", headers: sent, isBase64Encoded: true }, 500, "failed"],
  ["a parsed body", { body: {} as string, headers: sent }, 500, "parsed_body"],
  ["undefined instead of an object", undefined as unknown as LambdaEvent, 401, "missing_header"],
  ["a string instead of an object", "Records" as LambdaEvent, 401, "missing_header"],
])("responds to an event with %s", async (_name, event, statusCode, reason) => {
  const webhooks = new Webhooks({ ...options, onError: () => undefined });

  const answer = await lambdaHandler(webhooks, handlers)(event);

  expect(answer).toMatchObject({ statusCode, body: reason });
});

it.each<[string, Partial<WebhooksOptions>]>([
  ["onError", { onError: unwanted }],
  ["the store", { onError: () => undefined, dedupe: { claim: unwanted, complete: unwanted, release: unwanted } }],
])("responds even if %s throws", async (_name, more) => {
  const handler = lambdaHandler(new Webhooks({ ...options, ...more }), { unknown: unwanted });

  const answer = await handler({ body, headers: sent });

  expect(answer).toMatchObject({ statusCode: 500, body: "failed" });
});
