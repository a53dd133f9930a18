import { describe, expect, it } from "vitest";

import { operationCalls } from "../../src/coverage/operation-calls.ts";

describe("operationCalls", () => {
  it("returns the class and the method that call an operation", () => {
    const source = `
      class Orders {
        get(id: string) { return this.#http.get("/orders/{id}", "order", { ids: [id], options }); }
      }
      class OrderLines {
        async add(line: Line) { return await this.#http.post("/lines", "line", { body: { line }, options }); }
      }`;

    expect(operationCalls(source)).toStrictEqual([
      { className: "Orders", methodName: "get", method: "get", path: "/orders/{id}", resend: undefined },
      { className: "OrderLines", methodName: "add", method: "post", path: "/lines", resend: undefined },
    ]);
  });

  it("treats a listing as a GET", () => {
    const source = `class Orders { list() { return this.#http.list("/orders", "orders", { options }); } }`;

    expect(operationCalls(source)).toMatchObject([{ method: "get", path: "/orders" }]);
  });

  it("reads whether a request may be retried", () => {
    const source = `http.post("/orders/estimate", "order", { body, resend: "read", options });`;

    expect(operationCalls(source)).toMatchObject([{ className: "", methodName: "", resend: "read" }]);
  });
});
