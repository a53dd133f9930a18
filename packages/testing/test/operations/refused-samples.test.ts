import { expect, it } from "vitest";
import { fakeLago } from "../../src/index.ts";
import type { OperationId } from "../../src/operation.ts";
import { isSample } from "../../src/operations/index.ts";
import { refusedSamples } from "../../src/operations/refused-samples.ts";
import { routes } from "../../src/spec/routes.ts";

// As: the keys of `refusedSamples` are operations.
const operations = Object.keys(refusedSamples) as (keyof typeof refusedSamples)[];

async function statusOf(operation: OperationId, options: Parameters<typeof fakeLago>[0]): Promise<string> {
  const fake = fakeLago(options);
  const [method = "", path = ""] = routes[operation].split(" ");
  const headers = { authorization: `Bearer ${fake.apiKey}` };
  const response = await fake.fetch(`${fake.url}/api/v1${path.replaceAll(/\{\w+\}/g, "some-id")}`, { method, headers });
  // As: Lago's errors have a code, or none.
  const { code = "" } = (await response.json()) as { readonly code?: string };
  return `${response.status} ${code}`.trim();
}

it.for(operations)(
  "refuses %s where Lago does not have it, and responds with a sample otherwise",
  async (operation) => {
    const refused = await statusOf(operation, { license: false });
    const response = await statusOf(operation, { license: true, eventStore: "clickhouse" });

    expect(isSample(operation)).toBe(true);
    expect(refused).toMatch(/^(403 (feature_unavailable|projected_usage_not_enabled|endpoint_not_available)|500)$/);
    expect(response).toBe("200");
  },
);

it("has no enriched events if events are stored in PostgreSQL", async () => {
  expect(await statusOf("findAllEnrichedEvents", { eventStore: "postgres" })).toBe("403 endpoint_not_available");
});
