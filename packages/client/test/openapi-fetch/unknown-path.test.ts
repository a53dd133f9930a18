import { describe, expect, expectTypeOf, it } from "vitest";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";
import { anything, apiOf, customer } from "./api-of.ts";

describe("a path that is not in the spec", () => {
  it("is unknown to the compiler, unless the caller sets its type", async () => {
    await using server = await startServer(customer);

    const unknown = await apiOf(server).GET("/robots");
    const named = await apiOf(server).POST<{ robot: string }>("/robots", { body: {} });
    const requested = await apiOf(server).request("get", "/robots");

    expectTypeOf(unknown.data).toBeUnknown();
    expectTypeOf(requested.data).toBeUnknown();
    expectTypeOf(named.data).toEqualTypeOf<{ robot: string }>();
    expect(server.received.map(({ method }) => method)).toEqual(["GET", "POST", "GET"]);
  });

  it.each(["CONNECT", "get ", "", "__proto__", "constructor", "use"])(
    "is not called with the method %j",
    async (method) => {
      await using server = await startServer(customer);

      const error = await rejection(apiOf(server).request(method as "get", "/robots"));

      expect(error).toMatchObject({ name: "LagoArgumentError", argument: "method" });
      expect(server.received).toEqual([]);
    },
  );

  it.each(["always", "", null, true])("is not sent with a `resend` of %j", async (resend) => {
    await using server = await startServer(answering(503, {}));

    const error = await rejection(apiOf(server).POST("/robots", { resend: anything(resend) }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "resend" });
    expect(server.received).toEqual([]);
  });

  it.each(["redirect", "cache", "method"])("refuses `%s`, which only the client sets", async (name) => {
    await using server = await startServer(customer);

    const error = await rejection(apiOf(server).GET("/robots", { [name]: "follow" }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "fetchOptions" });
    expect(server.received).toEqual([]);
  });
});
