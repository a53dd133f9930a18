// Finds out what a subject does in addition to sending requests. Each check uses a `fetch` that provokes the behavior.
import { mock } from "node:test";
import { readOrder } from "../measure/order.ts";
import { customerAnswer } from "../server/answers.ts";
import type { Fetch } from "../subjects/subject.ts";
import { type SubjectName, subjects } from "../subjects/subjects.ts";
import type { ObservedFeatures } from "./features.ts";

const { subject } = readOrder<{ readonly subject: SubjectName }>();
const { connect } = await subjects[subject].load();
const soon = { "retry-after": "0", "x-ratelimit-reset": "0" };

/** Makes a call, and returns its result or its error. */
async function attempt(fetch: Fetch): Promise<unknown> {
  try {
    return await connect({ baseUrl: "https://api.getlago.com/api/v1", fetch }).get();
  } catch (error) {
    return error;
  }
}

/** Whether a call starts a timer for a timeout. */
async function hasTimeout(): Promise<boolean> {
  const timers = [mock.method(globalThis, "setTimeout"), mock.method(AbortSignal, "timeout")];
  await attempt(async () => answer(200, customerAnswer));
  const isArmed = timers.some((timer) => timer.mock.callCount() > 0);
  mock.restoreAll();
  return isArmed;
}

/** Whether a GET is retried after a response with the status. */
async function retries(status: number): Promise<boolean> {
  let requests = 0;
  await attempt(async () => (++requests === 1 ? answer(status, "{}") : answer(200, customerAnswer)));
  return requests > 1;
}

/** Whether an error response becomes an error of a specific class. */
async function hasErrors(): Promise<boolean> {
  const body = '{"status":404,"error":"Not Found","code":"customer_not_found"}';
  const result = await attempt(async () => answer(404, body));
  return result instanceof Error && ![Error, TypeError, SyntaxError].some((plain) => result.constructor === plain);
}

function answer(status: number, body: string): Response {
  return new Response(body, { status, headers: { "content-type": "application/json", ...soon } });
}

const retried: number[] = [];
for (const status of [429, 503]) if (await retries(status)) retried.push(status);
const observed: ObservedFeatures = { timeout: await hasTimeout(), retried, errors: await hasErrors() };
console.log(JSON.stringify(observed));
process.exit();
