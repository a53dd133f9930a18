import type { PropertyFields } from "./plan-fields.ts";

const freeRange = { from_value: 0, to_value: null, per_unit_amount: "0", flat_amount: "0" };

/** The properties of a charge whose request contains none, by charge model. Usage is free. */
const defaults: Readonly<Record<string, PropertyFields>> = {
  standard: { amount: "0" },
  graduated: { graduated_ranges: [freeRange] },
  volume: { volume_ranges: [freeRange] },
  package: { package_size: 1, amount: "0", free_units: 0 },
  percentage: { rate: "0" },
  graduated_percentage: {
    graduated_percentage_ranges: [{ from_value: 0, to_value: null, rate: "0", fixed_amount: "0", flat_amount: "0" }],
  },
};

/** The properties that Lago stores, by charge model. */
const kept: Readonly<Record<string, readonly string[]>> = {
  standard: ["amount"],
  graduated: ["graduated_ranges"],
  volume: ["volume_ranges"],
  package: ["amount", "free_units", "package_size"],
  percentage: [
    "rate",
    "fixed_amount",
    "free_units_per_events",
    "free_units_per_total_aggregation",
    "per_transaction_max_amount",
    "per_transaction_min_amount",
  ],
  graduated_percentage: ["graduated_percentage_ranges"],
  custom: ["custom_properties"],
};

/** Returns the properties that Lago stores for a request: those of the charge model, or its defaults without any. */
export function storedProperties(model: string | undefined, given: object | null | undefined): PropertyFields {
  const hasAny = given != null && Object.keys(given).length > 0;
  return withoutUnknown(model, hasAny ? given : (defaults[model ?? ""] ?? {}));
}

/** Returns the properties of the charge model and the keys of groups. Lago drops others without an error. */
export function withoutUnknown(model: string | undefined, given: object): PropertyFields {
  const names = kept[model ?? ""] ?? [];
  const properties = Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
  return { ...properties, ...(model !== undefined && groupKeys(given)) };
}

/** `grouped_by` is the former name of `pricing_group_keys`. */
function groupKeys(given: PropertyFields | object): PropertyFields {
  const fields = new Map<string, unknown>(Object.entries(given));
  const pricing = [fields.get("pricing_group_keys"), fields.get("grouped_by")].find(isFilled);
  const presentation = fields.get("presentation_group_keys");
  return {
    ...(pricing !== undefined && {
      pricing_group_keys: Array.isArray(pricing) ? pricing.filter((key) => key !== "") : pricing,
    }),
    ...(isFilled(presentation) && { presentation_group_keys: presentation }),
  };
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value != null && value !== "";
}
