import { describe, expect, it } from "vitest";

import { coverage } from "../../src/coverage/coverage.ts";

const document = {
  paths: {
    "/orders": { get: { operationId: "listOrders" }, post: { operationId: "createOrder" } },
    "/orders/{id}": { get: { operationId: "getOrder" } },
  },
};

describe("coverage", () => {
  it("finds the operations that a resource calls by method and path", () => {
    const resource = `
      class Orders {
        list() { return this.#http.get("/orders", { page: 1 }); }
        get(id: string) { return this.#http.get("/orders/{id}", { id }); }
      }`;

    const { covered, uncovered } = coverage(document, [resource]);

    expect(covered.map(({ id }) => id)).toStrictEqual(["getOrder", "listOrders"]);
    expect(uncovered.map(({ id }) => id)).toStrictEqual(["createOrder"]);
  });

  it("ignores comments, other methods and other texts", () => {
    const resource = `
      // http.get("/orders")
      const path = "/orders";
      http.fetch("/orders");
      map.get("orders");`;

    expect(coverage(document, [resource]).covered).toStrictEqual([]);
  });

  it("names the methods whose operation is not in the document: removed, moved, or with another method", () => {
    const resource = `
      class Orders {
        get(id: string) { return this.#http.get("/orders/{id}", "order", { ids: [id] }); }
        latest() { return this.#http.get("/orders/latest", "order", {}); }
        delete(id: string) { return this.#http.delete("/orders/{id}", "order", { ids: [id] }); }
      }
      http.list("/carts", "carts", {});`;

    expect(coverage(document, [resource]).orphaned).toStrictEqual([
      "Orders.latest calls GET /orders/latest",
      "Orders.delete calls DELETE /orders/{id}",
      "The client calls GET /carts",
    ]);
  });
});
