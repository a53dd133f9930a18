import { describe, expect, it } from "vitest";
import { type Fetch, Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

const good = { customer: { portal_url: "https://portal.example/acme" } };

const conflict = (): Response => Response.json({ status: 409, error: "Conflict" }, { status: 409 });
const conflictOfCode = (): Response => Response.json({ status: 409, code: "already_there" }, { status: 409 });
const lagoThatAnswers = (...answers: readonly (() => Response)[]): Lago =>
  new Lago({ apiKey: "key", fetch: answering(answers), retryDelay: 0 });

describe("a conflict", () => {
  it("is retried if the request may be sent twice, because nothing was written", async () => {
    const lago = lagoThatAnswers(conflict, conflict);

    const url = await lago.customers.portalUrl("acme");

    expect(url).toBe(good.customer.portal_url);
  });

  it("is retried for an event, which counts once", async () => {
    const sent: unknown[] = [];
    const fetch: Fetch = async (_, { body }) => {
      sent.push(body);
      return sent.length === 1 ? conflict() : Response.json({ event: {} });
    };

    await new Lago({ apiKey: "key", fetch, retryDelay: 0 }).events.send({ code: "a", external_subscription_id: "b" });

    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
  });

  it("ends a request that must not be sent twice, with a known outcome", async () => {
    const error = await rejection(
      lagoThatAnswers(conflict).wallets.transactions.create({ wallet_id: "wallet", paid_credits: "100.0" }),
    );

    expect(error).toMatchObject({ name: "LagoConflictError", attempts: 1, outcomeUnknown: false });
  });

  it("keeps the outcome unknown if it was unknown after an earlier attempt", async () => {
    const lago = lagoThatAnswers(() => new Response("{}", { status: 502 }), conflictOfCode);

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toMatchObject({ name: "LagoConflictError", attempts: 2, outcomeUnknown: true });
  });

  it("is not retried if it has a code: it is not a lock", async () => {
    const error = await rejection(lagoThatAnswers(conflictOfCode).customers.portalUrl("acme"));

    expect(error).toMatchObject({ name: "LagoConflictError", code: "already_there", attempts: 1 });
  });
});

/** Responds with these statuses in order, and then succeeds. */
function answering(answers: readonly (() => Response)[]): Fetch {
  const coming = [...answers];
  return async () => coming.shift()?.() ?? Response.json(good);
}
