import type { FeaturePrivilege } from "@lagokit/types";
import { invalid, NotSimulated, notFound } from "../../server/refusal.ts";
import type { FeatureRow } from "../tables.ts";
import type { PrivilegeValue } from "./plan-entitlements.ts";

/** The values of the privileges of a feature, as a request contains them, by their codes. */
export type PrivilegeFields = Readonly<Record<string, unknown>>;

/** Returns the value that Lago stores for a privilege, or throws its 422. */
export function storedValue(privilege: FeaturePrivilege, value: unknown): PrivilegeValue {
  if (value === null)
    throw new NotSimulated(
      `Lago's error for the value null of the privilege ${privilege.code} is not known. Send a value.`,
    );
  const { value_type: type, config } = privilege;
  const refusal = (code: string): Error => invalid({ [`${privilege.code}_privilege_value`]: [code] });
  if (type === "select" && !config.select_options?.some((option) => option === value))
    throw refusal("value_not_in_select_options");
  if (!hasType(type, value)) throw refusal("value_is_invalid");
  return castValue(type, value);
}

/** Converts a value to the type of its privilege, without checks. */
export function castValue(type: string, value: unknown): PrivilegeValue {
  if (type === "integer") return Math.trunc(Number.parseFloat(String(value))) || 0;
  if (type === "boolean") return value === true || value === "true";
  return String(value);
}

/** Returns the privilege of a feature with a code, or throws the 404 of Lago. */
export function findPrivilege({ privileges }: FeatureRow, code: string): FeaturePrivilege {
  const privilege = privileges.find((other) => other.code === code);
  if (privilege === undefined) throw notFound("privilege");
  return privilege;
}

function hasType(type: string, value: unknown): boolean {
  if (type === "boolean") return typeof value === "boolean" || value === "true" || value === "false";
  if (type === "integer")
    return Number.isInteger(value) || (typeof value === "string" && /^(0|-?[1-9]\d*)$/.test(value));
  return typeof value === "string";
}
