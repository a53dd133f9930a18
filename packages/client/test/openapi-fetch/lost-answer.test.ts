import { describe, expect, expectTypeOf, it } from "vitest";
import type { Coupon } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { answering, type Server, startServer } from "../start-server.ts";
import { apiOf } from "./api-of.ts";

const path = "/coupons/{code}";
const params = { path: { code: "welcome" } };
const missing = answering(
  404,
  { status: 404, error: "Not Found", code: "coupon_not_found" },
  { "x-request-id": "r-2" },
);

/** Starts a server that loses its first response, and then responds with this one. */
function losingOnce(answer = missing): Promise<Server> {
  let count = 0;
  return startServer((request, response) => {
    if (count++ === 0) request.socket.resetAndDestroy();
    else answer(request, response);
  });
}

describe("a DELETE whose response is lost, and whose retry finds nothing", () => {
  it.each(["json", "text", "blob", "stream"] as const)("succeeds, and has no data as %s", async (parseAs) => {
    await using server = await losingOnce();

    const { data, response } = await apiOf(server).DELETE(path, { params, parseAs });

    expect(data).toBeUndefined();
    expect(response.headers.get("x-request-id")).toBe("r-2");
  });

  it("may have undefined data, in its type", async () => {
    await using server = await losingOnce();

    const { data } = await apiOf(server).DELETE(path, { params });

    expectTypeOf(data).toEqualTypeOf<{ coupon: Coupon } | undefined>();
    expect(data).toBeUndefined();
  });

  it("is an empty response to middleware", async () => {
    await using server = await losingOnce();
    const seen: number[] = [];
    const middleware = [{ onResponse: ({ response }: { response: Response }) => void seen.push(response.status) }];

    const { data } = await apiOf(server).DELETE(path, { params, middleware });

    expect([data, seen]).toEqual([undefined, [204]]);
  });
});

describe("another write whose response is lost", () => {
  it("does not report a refusal that its first attempt may have caused", async () => {
    await using server = await losingOnce();

    const error = await rejection(apiOf(server).PUT(path, { params, body: { coupon: { code: "hello" } } }));

    expect(error).toMatchObject({ name: "LagoUnknownOutcomeError", attempts: 2, outcomeUnknown: true });
  });

  it.each(["write", "replace"] as const)("is marked by `resend: %j`", async (resend) => {
    await using server = await losingOnce();

    expect(await rejection(apiOf(server).POST("/robots", { resend, body: {} }))).toMatchObject({
      name: "LagoUnknownOutcomeError",
    });
  });

  it("is reported unchanged if nothing is stored", async () => {
    await using server = await losingOnce();

    expect(await rejection(apiOf(server).POST("/robots", { resend: "read", body: [{}] }))).toMatchObject({
      name: "LagoNotFoundError",
      attempts: 2,
    });
  });

  it.each([
    ["a list of new entries", { body: { robots: [{ code: "r2" }] } }],
    ["a body that is not JSON", { body: "r2", bodySerializer: String }],
    ["a list of null", { body: [null] }],
  ])("is not retried with %s", async (_, init) => {
    await using server = await losingOnce();

    const error = await rejection(apiOf(server).PUT("/robots", init));

    expect(error).toMatchObject({ name: "LagoConnectionError", attempts: 1, outcomeUnknown: true });
  });
});
