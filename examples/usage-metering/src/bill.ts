import { LagoArgumentError } from "@lagokit/client/errors";
import { LagoOutboxConflictError, type Outbox } from "@lagokit/outbox";
import type { MiddlewareHandler } from "hono";

/**
 * Bills each request. A response leaves only after its event is on disk: what a caller received is billed, and a request
 * that fails is not. A caller that repeats a request with the same `Idempotency-Key` is billed once.
 */
export function bill(outbox: Outbox): MiddlewareHandler {
  return async (context, next) => {
    const subscription = context.req.header("X-Subscription");
    if (subscription === undefined) return context.json({ error: "The header X-Subscription is missing." }, 401);
    await next();
    if (!context.res.ok) return undefined;
    try {
      await outbox.put({
        transaction_id: context.req.header("Idempotency-Key") ?? crypto.randomUUID(),
        code: "requests",
        external_subscription_id: subscription,
        properties: { path: context.req.path },
      });
    } catch (error) {
      context.res = undefined;
      context.res = refusal(error);
    }
    return undefined;
  };
}

/** What the caller sees if the request cannot be billed. */
function refusal(error: unknown): Response {
  if (error instanceof LagoArgumentError)
    return Response.json({ error: "Idempotency-Key or X-Subscription is invalid." }, { status: 400 });
  if (error instanceof LagoOutboxConflictError)
    return Response.json({ error: "Idempotency-Key belongs to another request." }, { status: 409 });
  console.error(error);
  return Response.json({ error: "Try again later." }, { status: 503 });
}
