import { isObject } from "@lagokit/mock";

/** What a recorded body names, and what therefore has to exist. */
export class Named {
  readonly customers = new Set<string>();
  readonly plans = new Set<string>();
  readonly taxes = new Set<string>();
  readonly coupons = new Set<string>();
  readonly metrics = new Set<string>();
  readonly addOns = new Set<string>();
  readonly billingEntities = new Set<string>();
  /** The values of the filters of charges, by their keys. */
  readonly filters = new Map<string, Set<string>>();
  /** The values of the privileges of features. */
  readonly features = new Map<string, ReadonlyMap<string, unknown>>();

  constructor(body: unknown) {
    this.#read(body);
  }

  #read(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) this.#read(item);
    if (!isObject(value)) return;
    for (const [key, child] of Object.entries(value)) this.#readField(key, child);
  }

  #readField(key: string, value: unknown): void {
    for (const text of textsOf(value)) this.#named(key)?.add(text);
    if (key === "values" && isObject(value)) {
      for (const [filter, values] of Object.entries(value)) this.filters.set(filter, new Set(textsOf(values)));
    } else if (key === "entitlements" && isObject(value)) {
      for (const [feature, privileges] of Object.entries(value))
        this.features.set(feature, new Map(isObject(privileges) ? Object.entries(privileges) : []));
    } else this.#read(value);
  }

  #named(key: string): Set<string> | undefined {
    if (key === "external_customer_id") return this.customers;
    if (key === "plan_code") return this.plans;
    if (key === "tax_codes") return this.taxes;
    if (key === "coupon_code") return this.coupons;
    if (key === "billable_metric_code" || key === "billable_metric_codes") return this.metrics;
    if (key === "add_on_code") return this.addOns;
    return key === "billing_entity_code" ? this.billingEntities : undefined;
  }
}

/** Lago takes numbers as codes, too. */
function textsOf(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((item) => (typeof item === "string" || typeof item === "number" ? [`${item}`] : []));
}
