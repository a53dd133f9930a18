import type { PropertyFields } from "./plan-fields.ts";

interface Range {
  readonly from_value?: unknown;
  readonly to_value?: unknown;
  readonly per_unit_amount?: unknown;
  readonly flat_amount?: unknown;
  readonly rate?: unknown;
}

/** The error codes of Lago for the properties of a charge, all for the field `properties`. Empty if they are valid. */
export function priceErrors(model: string | undefined, properties: PropertyFields): string[] {
  return [...modelErrors(model, new Map(Object.entries(properties))), ...groupErrors(properties)];
}

type Properties = ReadonlyMap<string, unknown>;

function modelErrors(model: string | undefined, properties: Properties): string[] {
  switch (model) {
    case "standard":
      return amountError(properties.get("amount"), "invalid_amount");
    case "graduated":
    case "volume":
    case "graduated_percentage":
      return rangesErrors(`${model}_ranges`, properties);
    case "package":
      return packageErrors(properties);
    case "percentage":
      return percentageErrors(properties);
    default:
      return [];
  }
}

function rangesErrors(name: string, properties: Properties): string[] {
  const ranges = properties.get(name);
  if (!Array.isArray(ranges) || ranges.length === 0) return [`missing_${name}`];
  let next = 0;
  // As: the fields of a range are checked one by one.
  return (ranges as Range[]).flatMap((range, index) => {
    const isInPlace = hasValidBounds(range, { next, isLast: index === ranges.length - 1 });
    next = Number(range.to_value ?? 0) + 1;
    return [...rangeAmountErrors(name, range), ...(isInPlace ? [] : [`invalid_${name}`])];
  });
}

function rangeAmountErrors(name: string, range: Range): string[] {
  return name === "graduated_percentage_ranges"
    ? [...amountError(range.flat_amount, "invalid_amount"), ...amountError(range.rate, "invalid_rate")]
    : [...amountError(range.per_unit_amount, "invalid_amount"), ...amountError(range.flat_amount, "invalid_amount")];
}

/** Each range starts one above the end of the range before. Only the last range has no end. */
function hasValidBounds(
  { from_value: from, to_value: to }: Range,
  { next, isLast }: { readonly next: number; readonly isLast: boolean },
): boolean {
  if (from !== next) return false;
  return isLast ? to == null : typeof to === "number" && to > next;
}

function packageErrors(properties: Properties): string[] {
  const freeUnits = properties.get("free_units");
  const size = properties.get("package_size");
  return [
    ...amountError(properties.get("amount"), "invalid_amount"),
    ...(isIntegerFrom(0, freeUnits) ? [] : ["invalid_free_units"]),
    ...(isIntegerFrom(1, size) ? [] : ["invalid_package_size"]),
  ];
}

function percentageErrors(properties: Properties): string[] {
  const freeEvents = properties.get("free_units_per_events");
  return [
    ...amountError(properties.get("rate"), "invalid_rate"),
    ...optionalAmountError(properties, "fixed_amount"),
    ...(freeEvents == null || isIntegerFrom(1, freeEvents) ? [] : ["invalid_free_units_per_events"]),
    ...optionalAmountError(properties, "free_units_per_total_aggregation"),
    ...transactionErrors(properties),
  ];
}

function transactionErrors(properties: Properties): string[] {
  const least = properties.get("per_transaction_min_amount");
  const most = properties.get("per_transaction_max_amount");
  const errors = [least, most].flatMap((amount) => (amount == null ? [] : amountError(amount, "invalid_amount")));
  if (errors.length > 0 || least == null || most == null || Number(least) <= Number(most)) return errors;
  return ["per_transaction_max_lower_than_per_transaction_min"];
}

function optionalAmountError(properties: Properties, name: string): string[] {
  const amount = properties.get(name);
  return amount == null ? [] : amountError(amount, `invalid_${name}`);
}

function groupErrors({ pricing_group_keys: keys }: PropertyFields): string[] {
  const isValid = keys === undefined || (Array.isArray(keys) && keys.every((key) => typeof key === "string"));
  return isValid ? [] : ["invalid_type"];
}

/** Lago refuses a number: amounts are decimal strings. */
function amountError(amount: unknown, code: string): string[] {
  return typeof amount === "string" && /^\s*\+?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(amount) ? [] : [code];
}

function isIntegerFrom(least: number, value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= least;
}
