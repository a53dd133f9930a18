// The part of an application that runs on Node. It is compiled with the packed packages, never run.
import { Lago } from "@lagokit/client";
import {
  isAlreadyExists,
  isLagoError,
  isNotFound,
  isValidationError,
  LagoNotFoundError,
  type LagoError,
} from "@lagokit/client/errors";
import { undiciFetch } from "@lagokit/client/undici";
import { Webhooks } from "@lagokit/webhooks";
import { expressHandler } from "@lagokit/webhooks/express";
import { fastifyWebhooks } from "@lagokit/webhooks/fastify";
import { type LambdaAnswer, lambdaHandler } from "@lagokit/webhooks/lambda";
import { nodeHandler } from "@lagokit/webhooks/node";
import { createServer } from "node:http";

export const lago = new Lago({ apiKey: "key", fetch: undiciFetch() });

export function explain(error: unknown): string {
  if (isAlreadyExists(error)) return "taken";
  if (isValidationError(error)) return Object.keys(error.fields).join();
  if (isNotFound(error)) return `${error.name satisfies "LagoNotFoundError"}: ${error.code}`;
  if (isLagoError(error)) return error.message;
  throw error;
}

/** The two entry points share their error classes. */
export function missing(error: LagoError): error is LagoNotFoundError {
  return error instanceof LagoNotFoundError;
}

const webhooks = new Webhooks({
  jwt: { key: lago.webhooks, organizationId: async () => (await lago.organization.get()).lago_id },
});
// @ts-expect-error A Lago server signs for all its organizations, so the organization is required.
export const believesAnyone = new Webhooks({ jwt: { key: lago.webhooks } });
// @ts-expect-error A PEM does not contain the issuer, so `issuer` is required.
export const knowsNoIssuer = new Webhooks({ jwt: { key: "-----BEGIN PUBLIC KEY-----", organizationId: "id" } });
const handlers = { "invoice.created": () => undefined };

createServer(nodeHandler(webhooks, handlers));
export const onExpress = expressHandler(webhooks, handlers);
export const onLambda: (event: { body: string }) => Promise<LambdaAnswer> = lambdaHandler(webhooks, handlers);
export const onFastify = { plugin: fastifyWebhooks, options: { webhooks, handlers, path: "/lago" } };

// @ts-expect-error Any other error is narrowed to `never`.
isNotFound(new Error("other")) satisfies string;
