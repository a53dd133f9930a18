import type { OperationId } from "../operation.ts";
import { forbidden, Refusal } from "../server/refusal.ts";
import type { World } from "../world/world.ts";

type RefusedOperation = (conditions: Conditions) => Refusal | undefined;
type Conditions = Pick<World, "eventStore" | "license">;

/** Only a license has it. */
const licensed: RefusedOperation = ({ license }) => (license ? undefined : forbidden("feature_unavailable"));

/** Lago enables it for single organizations. One without a license does not have it. */
const enabled = licensed;

/**
 * When Lago refuses operations whose other responses are samples, each with its evidence: a recording, or a line of the server's
 * source.
 */
export const refusedSamples = {
  // 1.51.0 GET /activity_logs 403; app/controllers/api/v1/activity_logs_controller.rb
  findAllActivityLogs: licensed,
  findActivityLog: licensed,
  // 1.51.0 GET /api_logs 403; app/controllers/api/v1/api_logs_controller.rb
  findAllApiLogs: licensed,
  findApiLog: licensed,
  // app/controllers/api/v1/security_logs_controller.rb
  findAllSecurityLogs: licensed,
  findSecurityLog: licensed,
  // 1.51.0 GET /analytics/invoice_collection 403
  findAllInvoiceCollections: licensed,
  // 1.51.0 GET /analytics/invoiced_usage 403
  findAllInvoicedUsages: licensed,
  // 1.51.0 GET /analytics/mrr 403
  findAllMrrs: licensed,
  // 1.51.0 GET /analytics/usage 500: a self-hosted Lago has no service for it.
  findAllUsages: ({ license }) => (license ? undefined : new Refusal({ status: 500, error: "Internal Server Error" })),
  // 1.51.0 GET /customers/{external_customer_id}/projected_usage 403
  findCustomerProjectedUsage: ({ license }) => (license ? undefined : forbidden("projected_usage_not_enabled")),
  // 1.51.0 GET /events_enriched 403
  findAllEnrichedEvents: ({ eventStore }) =>
    eventStore === "clickhouse" ? undefined : forbidden("endpoint_not_available"),
  // 1.51.0 GET /order_forms 403, 1.51.0 GET /order_forms/{lago_id} 403, 1.51.0 POST /order_forms/{lago_id}/void 403
  findAllOrderForms: enabled,
  findOrderForm: enabled,
  markOrderFormAsSigned: enabled,
  voidOrderForm: enabled,
  // 1.51.0 GET /orders 403, 1.51.0 GET /orders/{lago_id} 403
  findAllOrders: enabled,
  findOrder: enabled,
  // 1.51.0 GET /quotes 403, 1.51.0 GET /quotes/{lago_id} 403, 1.51.0 GET /quotes/{lago_id}/versions 403
  findAllQuotes: enabled,
  findQuote: enabled,
  findAllQuoteVersions: enabled,
  // 1.51.0 GET /quote_versions/{lago_id} 403, 1.51.0 POST /quote_versions/{lago_id}/approve 403
  findQuoteVersion: enabled,
  approveQuoteVersion: enabled,
  // 1.51.0 POST /quote_versions/{lago_id}/clone 403, 1.51.0 POST /quote_versions/{lago_id}/void 403
  cloneQuoteVersion: enabled,
  voidQuoteVersion: enabled,
} as const satisfies Partial<Readonly<Record<OperationId, RefusedOperation>>>;

/** Returns the refusal of an operation whose other responses are samples. */
export function refusalOfSample(world: Conditions, operation: OperationId): Refusal | undefined {
  // As: the other operations are not refused.
  return (refusedSamples as Partial<Record<OperationId, RefusedOperation>>)[operation]?.(world);
}
