import { describe, expect, it } from "vitest";
import {
  isApiError,
  isNotFound,
  isUnknownOutcomeError,
  Lago,
  LagoNotFoundError,
  type LagoOptions,
  LagoValidationError,
} from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { answering, type Server, startServer } from "../start-server.ts";

type Answer = ReturnType<typeof answering>;

const missing = answering(
  404,
  { status: 404, error: "Not Found", code: "coupon_not_found" },
  { "x-request-id": "r-2" },
);
const refused = answering(422, {
  status: 422,
  code: "validation_errors",
  error_details: { key: ["value_already_exist"] },
});
const bad = answering(502, "<html>", { "content-type": "text/html" });
const good = answering(200, { coupon: { code: "welcome" }, customer: { external_id: "acme" }, plan: { code: "pro" } });
const reset: Answer = (request) => void request.socket.resetAndDestroy();

/** Starts a server that sends these responses, and then repeats the last one. */
function answeringInTurn(...answers: readonly Answer[]): Promise<Server> {
  let count = 0;
  return startServer((request, response) => answers[Math.min(count++, answers.length - 1)]?.(request, response));
}

function lagoOf({ url }: Server, options: LagoOptions = {}): Lago {
  return new Lago({ apiKey: "key", baseUrl: url, retryDelay: 0, ...options });
}

describe("a deletion that finds nothing", () => {
  it.each([
    ["a reset", reset],
    ["a 502", bad],
    ["a 408", answering(408, "")],
    ["a 429 of the Lago server itself", answering(429, { code: "too_many_provider_requests" })],
  ])("succeeds if an earlier attempt ended in %s", async (_, lost) => {
    await using server = await answeringInTurn(lost, missing);

    expect(await lagoOf(server).coupons.delete("welcome")).toBeUndefined();
    expect(server.received).toHaveLength(2);
  });

  it("has the response that reports it", async () => {
    await using server = await answeringInTurn(bad, missing);

    const { data, response, requestId } = await lagoOf(server).coupons.delete("welcome").withResponse();

    expect([data, response.status, requestId]).toEqual([undefined, 404, "r-2"]);
  });

  it.each([
    ["no earlier attempt", []],
    ["an earlier attempt that the gateway refused", [answering(429, "")]],
    ["an earlier attempt that was not processed", [answering(425, "")]],
    ["an earlier attempt that reached another server", [answering(421, "")]],
    ["an earlier attempt that met a lock", [answering(409, { status: 409, error: "Conflict" })]],
  ])("is an error after %s", async (_, answers) => {
    await using server = await answeringInTurn(...answers, missing);

    const error = await rejection(lagoOf(server).coupons.delete("welcome"));

    expect(error).toMatchObject({ name: "LagoNotFoundError", outcomeUnknown: false });
  });

  it.each([
    ["a gateway", answering(404, "default backend - 404", { "content-type": "text/plain" })],
    ["a Lago without this route", answering(404, { status: 404, code: "resource_not_found" })],
  ])("has an unknown outcome if %s reports a 404", async (_, answer) => {
    await using server = await answeringInTurn(bad, answer);

    const error = await rejection(lagoOf(server).coupons.delete("welcome"));

    expect(error).toMatchObject({ name: "LagoUnknownOutcomeError", cause: { status: 404 } });
  });

  it("is still refused if the response is an empty 200", async () => {
    await using server = await answeringInTurn(bad, answering(200, ""));

    const error = await rejection(lagoOf(server).coupons.delete("welcome"));

    expect(error).toMatchObject({ name: "LagoUnexpectedResponseError", outcomeUnknown: true });
  });
});

describe("a write that is refused after a lost response", () => {
  it("ends with an error that is not an API error, and has the API error as its cause", async () => {
    await using server = await answeringInTurn(reset, refused);

    const error = await rejection(lagoOf(server).coupons.update("welcome", { name: "Welcome" }));

    expect(isUnknownOutcomeError(error)).toBe(true);
    expect(isApiError(error)).toBe(false);
    expect(error).toMatchObject({ method: "PUT", path: "/coupons/{code}", attempts: 2, outcomeUnknown: true });
    expect(error).toMatchObject({ cause: expect.any(LagoValidationError) });
    expect(error).toMatchObject({
      cause: { attempts: 2, outcomeUnknown: true, fields: { key: ["value_already_exist"] } },
    });
    expect(String(error)).toBe(
      "LagoUnknownOutcomeError: PUT /coupons/{code} failed with validation_errors, but an earlier attempt may have succeeded: get the object to check",
    );
  });

  it("is not reported as missing if the attempt changed the code in its path", async () => {
    await using server = await answeringInTurn(reset, missing);

    const error = await rejection(lagoOf(server).coupons.update("welcome", { code: "hello" }));

    expect(isNotFound(error)).toBe(false);
    expect(error).toMatchObject({ name: "LagoUnknownOutcomeError", cause: expect.any(LagoNotFoundError) });
  });

  it.each([
    [400, "LagoBadRequestError"],
    [401, "LagoAuthenticationError"],
    [403, "LagoPermissionError"],
    [413, "LagoApiError"],
    [500, "LagoServerError"],
  ])("ends with the error of a %i, which is not about stored objects", async (status, name) => {
    await using server = await answeringInTurn(reset, answering(status, {}));

    const error = await rejection(lagoOf(server).coupons.update("welcome", { name: "Welcome" }));

    expect(error).toMatchObject({ name, attempts: 2, outcomeUnknown: true });
  });

  it("reports that a lock which outlasts all attempts may be its own", async () => {
    await using server = await answeringInTurn(reset, answering(409, { status: 409, error: "Conflict" }));

    const error = await rejection(lagoOf(server).coupons.update("welcome", { name: "Welcome" }));

    expect(error).toMatchObject({ name: "LagoUnknownOutcomeError", attempts: 3, cause: { status: 409 } });
  });

  it("remembers a lost response after a third attempt with a known outcome", async () => {
    await using server = await answeringInTurn(reset, answering(429, ""), missing);

    expect(await lagoOf(server).coupons.delete("welcome")).toBeUndefined();
    expect(server.received).toHaveLength(3);
  });

  it("does not remember it in the next call", async () => {
    await using server = await answeringInTurn(reset, missing);
    const lago = lagoOf(server);
    await lago.coupons.delete("welcome");

    expect(await rejection(lago.coupons.delete("welcome"))).toMatchObject({ name: "LagoNotFoundError", attempts: 1 });
  });

  it("leads to the line of the call", async () => {
    await using server = await answeringInTurn(reset, refused);

    const error = await rejection(lagoOf(server, { traceCalls: true }).taxes.update("vat", { name: "VAT" }));

    expect(error).toMatchObject({ stack: expect.stringMatching(/^LagoUnknownOutcomeError: [^]*lost-answer\.test/) });
  });
});

describe("a request that stores nothing", () => {
  it("reports the last response, as a GET", async () => {
    await using server = await answeringInTurn(reset, missing);

    const error = await rejection(lagoOf(server).coupons.get("welcome"));

    expect(error).toMatchObject({ name: "LagoNotFoundError", attempts: 2 });
  });

  it("reports the last response, as an estimate with a POST", async () => {
    await using server = await answeringInTurn(reset, refused);

    const error = await rejection(lagoOf(server).invoices.preview({ coupons: [{ code: "welcome" }] }));

    expect(error).toMatchObject({ name: "LagoValidationError", attempts: 2 });
  });
});

const id = "1a901a90-1a90-1a90-1a90-1a901a901a90";
// As: a JavaScript caller could pass this, regardless of the types.
const metadata = (...entries: readonly object[]): never => ({ external_id: "acme", metadata: entries }) as never;
// As: the same applies here.
const plan = (...charges: readonly object[]): never => ({ charges }) as never;

describe("a write with a list", () => {
  it.each<[string, number, (lago: Lago) => Promise<unknown>]>([
    ["an entry without an ID", 1, (lago) => lago.customers.create(metadata({ key: "a", value: "b" }))],
    ["an entry whose ID is empty", 1, (lago) => lago.customers.create(metadata({ id: "", key: "a" }))],
    ["an entry whose ID is null", 1, (lago) => lago.customers.create(metadata({ id: null, key: "a" }))],
    ["an entry whose ID is undefined", 1, (lago) => lago.customers.create(metadata({ id: undefined, key: "a" }))],
    ["one of two without an ID", 1, (lago) => lago.customers.create(metadata({ id, key: "a" }, { key: "b" }))],
    ["a list in an entry", 1, (lago) => lago.plans.update("pro", plan({ id, filters: [{ values: {} }] }))],
    ["an entry with an ID", 2, (lago) => lago.customers.create(metadata({ id, key: "a", value: "b" }))],
    ["an entry with a `lago_id`", 2, (lago) => lago.customers.create(metadata({ lago_id: id }))],
    ["no entries", 2, (lago) => lago.customers.create(metadata())],
    ["texts", 2, (lago) => lago.customers.create({ external_id: "acme", tax_codes: ["vat"] })],
    ["no list", 2, (lago) => lago.customers.create({ external_id: "acme" })],
    [
      "thresholds, which replace the existing ones",
      2,
      (lago) => lago.subscriptions.alerts.update("sub", "a", { thresholds: [{ value: "1", code: "b" }] }),
    ],
  ])("with %s is sent %i times if its response is lost", async (_, count, call) => {
    await using server = await answeringInTurn(reset, good);

    await Promise.allSettled([call(lagoOf(server))]);

    expect(server.received).toHaveLength(count);
  });

  it("reports an unknown outcome if it is not retried", async () => {
    await using server = await answeringInTurn(reset, good);

    const error = await rejection(lagoOf(server).customers.create(metadata({ key: "a", value: "b" })));

    expect(error).toMatchObject({ name: "LagoConnectionError", attempts: 1, outcomeUnknown: true });
  });

  it("is still retried if it was certainly not processed", async () => {
    await using server = await answeringInTurn(answering(429, ""), good);

    expect(await lagoOf(server).customers.create(metadata({ key: "a" }))).toEqual({ external_id: "acme" });
  });
});
