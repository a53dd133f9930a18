import type { RequestListener } from "node:http";
import { Lago } from "../../src/index.ts";
import { type Server, startServer } from "../start-server.ts";

/** The contents of a test server. */
export interface Contents {
  readonly metrics?: readonly object[];
  readonly subscriptions?: readonly TestSubscription[] | undefined;
  readonly customers?: readonly string[];
}

interface TestSubscription {
  readonly external_id: string;
  readonly external_customer_id: string;
  readonly status: string;
  readonly plan: object;
}

/** A billable metric of the API, which adds up gigabytes by default. */
export function metric(fields: object = {}): object {
  const sum = { code: "storage", aggregation_type: "sum_agg", field_name: "gb", expression: null, filters: [] };
  return { ...sum, ...fields };
}

/** A subscription of the API, active since the start of 2026, on a plan with charges for these metrics. */
export function subscription(fields: object = {}, codes: readonly string[] = ["storage"]): TestSubscription {
  const plan = { charges: codes.map((code) => ({ billable_metric_code: code })) };
  const active = { status: "active", started_at: "2026-01-01T00:00:00.000Z", terminated_at: null, ending_at: null };
  return { external_id: "sub", external_customer_id: "acme", ...active, plan, ...fields };
}

/**
 * Starts an API that responds as Lago does: with the active subscription unless the query has a status, and with a code
 * in each 404.
 */
export async function startLago(
  contents: Contents,
  before?: RequestListener,
): Promise<Server & { readonly lago: Lago }> {
  const server = await startServer((request, response) => {
    before?.(request, response);
    if (response.writableEnded) return;
    const { status, body } = answer(contents, new URL(request.url ?? "", "http://lago"));
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0, retryDelay: 0 });
  return Object.assign(server, { lago });
}

function answer(contents: Contents, { pathname, searchParams }: URL): { status: number; body: unknown } {
  const [resource = "", key] = pathname.replace("/api/v1/", "").split("/").map(decodeURIComponent);
  const { metrics = [metric()], subscriptions = [subscription()], customers = [] } = contents;
  const meta = { current_page: 1, next_page: null, prev_page: null, total_pages: 1, total_count: 1 };
  if (resource === "billable_metrics" && key === undefined) return ok({ billable_metrics: metrics, meta });
  if (resource === "billable_metrics")
    return one(
      "billable_metric",
      metrics.find((item) => Object(item).code === key),
    );
  if (resource === "customers")
    return one("customer", customers.includes(key ?? "") ? { external_id: key } : undefined);
  if (resource !== "subscriptions") return ok({ event: {}, events: [] });
  const status = searchParams.get("status") ?? "active";
  if (key !== undefined)
    return one(
      "subscription",
      subscriptions.find((item) => item.external_id === key && item.status === status),
    );
  const customer = searchParams.get("external_customer_id");
  const statuses = searchParams.getAll("status[]");
  const listed = subscriptions.filter(
    (item) => item.external_customer_id === customer && statuses.includes(item.status),
  );
  return ok({ subscriptions: listed, meta });
}

function ok(body: unknown): { status: number; body: unknown } {
  return { status: 200, body };
}

function one(envelope: string, item: object | undefined): { status: number; body: unknown } {
  if (item) return ok({ [envelope]: item });
  return { status: 404, body: { status: 404, error: "Not Found", code: `${envelope}_not_found` } };
}
