import { describe, expect, it } from "vitest";

import { renderObservation } from "../../src/observe/render-observation.ts";
import type { Change, Received } from "./lago.ts";
import { observed, type Observed } from "./observed.ts";

const prefix = "lagokit";

function isWrite({ method }: Received): boolean {
  return method !== "GET";
}

/** Returns the names of the created objects. */
function namesOf({ received }: Observed): readonly string[] {
  return received.filter(isWrite).flatMap(({ path }) => path.match(/lagokit_\w+/g) ?? []);
}

/** Changes the response to the creation of an object, but no other response. */
function onCreation(path: string, change: Change): Change {
  return (passing) => (passing.method === "POST" && passing.path === `/api/v1${path}` ? change(passing) : undefined);
}

describe("observeServer with a prefix", () => {
  it("creates objects with the prefix, reads them, and deletes all of them", async () => {
    const { report, received } = await observed({ prefix });

    expect(report).toMatchObject({ refusals: [], unobserved: [], leftBehind: [] });
    const writes = received.filter(isWrite);
    const count = (method: string): number => writes.filter((one) => one.method === method).length;
    expect(count("POST")).toBe(12);
    expect(count("DELETE")).toBe(12);
    expect(writes.every(({ path, body }) => `${path} ${body}`.includes(`${prefix}_`))).toBe(true);
    expect(
      received.some(({ method, path }) => method === "GET" && /^\/api\/v1\/plans\/lagokit_\w+\/charges\//.test(path)),
    ).toBe(true);
  });

  it("uses different names in each run, so that it cannot delete existing objects", async () => {
    const one = await observed({ prefix });
    const other = await observed({ prefix });

    expect(namesOf(one).length).toBeGreaterThan(0);
    expect(namesOf(one).filter((name) => namesOf(other).includes(name))).toEqual([]);
  });

  it("does not delete an object that it could not create", async () => {
    const refused = { status: 422, error: "Unprocessable Entity", code: "validation_errors", error_details: {} };
    const change = onCreation("/taxes", () => ({ status: 422, answer: refused }));

    const { received } = await observed({ prefix, change });

    expect(received.filter(({ method, path }) => method === "DELETE" && path.startsWith("/api/v1/taxes/"))).toEqual([]);
  });

  it("deletes an object that may have been created if the response is lost", async () => {
    const change = onCreation("/plans", () => "lost");

    const { report, received } = await observed({ prefix, change });

    expect(report.unobserved).toContainEqual({
      operation: "POST /plans",
      reason: expect.stringContaining("did not respond"),
    });
    expect(
      received.some(({ method, path }) => method === "DELETE" && /^\/api\/v1\/plans\/lagokit_\w+_plan$/.test(path)),
    ).toBe(true);
  });

  it("deletes the created objects if it is interrupted", async () => {
    const controller = new AbortController();
    const change = onCreation("/billable_metrics", () => {
      controller.abort();
      return undefined;
    });

    const { report, received } = await observed({ prefix, change, signal: controller.signal });

    expect(received.map(({ method, path }) => `${method} ${path.replace(/lagokit_\w+?_(?=tax|metric)/, "")}`)).toEqual([
      "POST /api/v1/taxes",
      "PUT /api/v1/taxes/tax",
      "POST /api/v1/billable_metrics",
      "PUT /api/v1/billable_metrics/metric",
      "DELETE /api/v1/billable_metrics/metric",
      "DELETE /api/v1/taxes/tax",
    ]);
    expect(report.unobserved).toContainEqual({ operation: "GET /plans", reason: "it was interrupted" });
  });

  it("reports objects that it could not delete", async () => {
    const failure = { status: 500, answer: { status: 500, error: "Internal Server Error" } };
    const change: Change = ({ method, path }) =>
      method === "DELETE" && path.startsWith("/api/v1/coupons/") ? failure : undefined;

    const { report } = await observed({ prefix, change });

    expect(report.leftBehind).toEqual([
      {
        operation: "DELETE /coupons/{code}",
        reason: expect.stringMatching(/^responded with 500. Delete `lagokit_\w+_coupon` manually$/),
      },
    ]);
    expect(renderObservation(report)).toContain("Not deleted\n  DELETE /coupons/{code}: responded with 500");
  });
});
