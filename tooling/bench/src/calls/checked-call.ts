import assert from "node:assert/strict";
import { customer, customerAnswer } from "../server/answers.ts";
import { type Arrival, settle, withoutTransport } from "../server/ledger.ts";
import type { Connection, Fetch } from "../subjects/subject.ts";
import { subjects } from "../subjects/subjects.ts";
import type { CallOrder, Kind } from "./call-order.ts";
import { expectedArrival } from "./expected-arrival.ts";

/**
 * Makes a call, fails unless its request and its result are the expected ones, and returns a function that repeats it.
 */
export async function checkedCall({
  subject,
  kind,
  server,
}: Omit<CallOrder, "calls">): Promise<() => Promise<unknown>> {
  const arrivals: Arrival[] = [];
  let isChecking = true;

  /** Responds immediately, without a network. */
  const stub: Fetch = async (input, init) => {
    if (isChecking) arrivals.push(await describe(new Request(input, init)));
    return new Response(customerAnswer, { status: 200, headers: { "content-type": "application/json" } });
  };

  const connection: Connection = server
    ? { baseUrl: `${server}/api/v1`, fetch: globalThis.fetch }
    : { baseUrl: "https://api.getlago.com/api/v1", fetch: stub };
  const { connect } = await subjects[subject].load();
  const call = connect(connection)[kind] ?? assert.fail(`${subject} does not ${kind}.`);

  assert.deepEqual(answerOf(kind, await call()), customer);
  if (server) arrivals.push((await settle(server)).last ?? assert.fail("Nothing has arrived."));
  assert.deepEqual(arrivals, [expectedArrival(kind)]);
  isChecking = false;
  return call;
}

async function describe(request: Request): Promise<Arrival> {
  const { method, url, headers } = request;
  return {
    method,
    url: new URL(url).pathname,
    headers: withoutTransport(Object.fromEntries(headers)),
    body: await request.text(),
  };
}

/** The data in the result of a call. If the result contains the response too, its status is checked. */
function answerOf(kind: Kind, given: unknown): unknown {
  if (kind !== "getWithResponse") return given;
  // As: a call of this kind returns the data and the response.
  const { data, response } = given as { readonly data: unknown; readonly response: Response };
  assert.equal(response.status, 200);
  return data;
}
