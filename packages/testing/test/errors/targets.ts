import { routes } from "../../src/spec/routes.ts";
import type { OperationId } from "../../src/operation.ts";
import { anyId, type Stock } from "../replay/stock.ts";
import { Named } from "../replay/named.ts";

type Values = Readonly<Record<string, string>>;

/** The values of the parameters of paths, by the beginnings of the paths. The longest beginning counts. */
export type Targets = ReadonlyMap<string, Values>;

/** Creates an object of each kind. Returns the values that paths to them have. */
export async function createTargets(stock: Stock): Promise<Targets> {
  const { lago } = stock;
  await stock.addNamed(new Named({ entitlements: { seats: { max: 1 } }, tax_codes: ["replayed"] }));
  await stock.addPlan();
  await lago.billableMetrics.update("replayed", { filters: [{ key: "region", values: ["eu", "us"] }] });
  const values = { values: { region: ["eu"] }, properties: { amount: "1" } };
  const planFilter = await lago.plans.charges.filters.create("replayed", "charge", values);
  await lago.plans.entitlements.create("replayed", { seats: { max: 1 } });
  const ids = { external_customer_id: anyId, external_id: "replayed" };
  await lago.subscriptions.create({ ...ids, plan_code: "replayed" });
  const { data: filters } = await lago.subscriptions.charges.filters.list("replayed", "charge");
  const usage = { alert_type: "current_usage_amount", code: "alert", thresholds: [{ value: "10" }] } as const;
  await lago.subscriptions.alerts.create("replayed", usage);
  const wallet = await stock.addWallet();
  const balance = { alert_type: "wallet_balance_amount", code: "alert", thresholds: [{ value: "10" }] } as const;
  await lago.customers.wallets.alerts.create(anyId, "replayed", balance);
  const [top] = await lago.wallets.transactions.create({ wallet_id: wallet.lago_id, paid_credits: "10" });
  const paid = await lago.wallets.transactions.get(top?.lago_id ?? "");
  const note = await stock.addCreditNote();
  const { lago_id: endpoint } = await lago.webhookEndpoints.create({ webhook_url: "https://example.com/hooks" });
  const entities = await lago.billingEntities.list();
  const method = stock.ids.get("payment_method_id")?.[0] ?? "";
  const plan = { charge_code: "charge", fixed_charge_code: "fixed", feature_code: "seats", privilege_code: "max" };
  const owned = { external_customer_id: anyId, wallet_code: "replayed", key: "key" };
  return new Map<string, Values>([
    ["/", { code: "replayed", lago_id: stock.ids.get("invoice_id")?.[0] ?? "", external_customer_id: anyId }],
    ["/billing_entities", { code: entities[0]?.code ?? "" }],
    ["/credit_notes", { lago_id: note.lago_id, key: "key" }],
    ["/customers", { ...owned, code: "replayed", lago_id: method, applied_coupon_id: anyId }],
    ["/customers/{external_customer_id}/wallets/{wallet_code}/alerts", { ...owned, code: "alert" }],
    ["/features", { code: "seats", privilege_code: "max" }],
    ["/plans", { ...plan, code: "replayed", filter_id: planFilter.lago_id, key: "key" }],
    ["/subscriptions", { ...plan, external_id: "replayed", code: "alert", filter_id: filters[0]?.lago_id ?? "" }],
    ["/top_ups", { lago_id: paid.lago_invoice_id ?? "" }],
    ["/wallet_transactions", { lago_id: top?.lago_id ?? "" }],
    ["/wallets", { lago_id: wallet.lago_id, key: "key" }],
    ["/webhook_endpoints", { lago_id: endpoint }],
  ]);
}

/** The paths of an operation in which one of the parameters is the name of nothing. */
export function pathsToNothing(operation: OperationId, targets: Targets): readonly string[] {
  const [, path = ""] = routes[operation].split(" ");
  const start = [...targets.keys()].filter((key) => path.startsWith(key)).toSorted((a, b) => b.length - a.length);
  const values = targets.get(start[0] ?? "") ?? {};
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return names.map((missing) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === missing ? nothing : (values[name] ?? nothing))),
  );
}

const nothing = "22222222-2222-4222-8222-222222222222";
