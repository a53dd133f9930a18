import type { Feature } from "@lagokit/types";
import type { RequestBody } from "../../operation.ts";
import { FieldErrors } from "../../server/field-errors.ts";

/** A privilege of a feature. */
type Privilege = Feature["privileges"][number];
/** A privilege in a request. */
export type PrivilegeInput = NonNullable<RequestBody<"updateFeature">["feature"]["privileges"]>[number];

const maximumLength = 255;

/**
 * Adds the privileges of a request to those of a feature, sorted by code. Those that exist change their name and get more
 * options. They keep their options and their type.
 */
export function changedPrivileges(
  current: readonly Privilege[],
  inputs: readonly PrivilegeInput[] | undefined,
): Privilege[] {
  const all = new Map(current.map((privilege) => [privilege.code, privilege]));
  for (const input of inputs ?? []) {
    const known = all.get(input.code);
    const privilege = known === undefined ? newPrivilege(input) : changed(known, input);
    refuseInvalid(privilege);
    all.set(privilege.code, privilege);
  }
  return [...all.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

function newPrivilege({ code, name, value_type: type, config }: PrivilegeInput): Privilege {
  const text = typeof code === "string" ? code.trim() : code;
  const options = config?.select_options;
  const ownConfig = { ...config, ...(options !== undefined && { select_options: [...options] }) };
  // As: the compiler does not see that the options replace those of the request.
  return { code: text, name: name ?? null, value_type: type ?? "string", config: ownConfig as Privilege["config"] };
}

function changed(privilege: Privilege, { name, config }: PrivilegeInput): Privilege {
  const options = [...new Set([...(privilege.config.select_options ?? []), ...(config?.select_options ?? [])])];
  return {
    ...privilege,
    ...(name !== undefined && { name }),
    ...(config?.select_options !== undefined && { config: { ...privilege.config, select_options: options } }),
  };
}

function refuseInvalid(privilege: Privilege): void {
  const { code, name, value_type: type } = privilege;
  const types: readonly string[] = ["integer", "string", "boolean", "select"];
  new FieldErrors()
    .require({ "privilege.code": code })
    .add("privilege.code", "value_is_too_long", (code?.length ?? 0) > maximumLength)
    .add("privilege.name", "value_is_too_long", (name?.length ?? 0) > maximumLength)
    .add("privilege.value_type", "value_is_invalid", !types.includes(type))
    .add("privilege.config", "invalid_format", !hasValidConfig(privilege))
    .refuse();
}

/** Only a `select` has a configuration: its options, at least one. */
function hasValidConfig({ value_type: type, config }: Privilege): boolean {
  const keys = Object.keys(config);
  if (type !== "select") return keys.length === 0;
  const options: unknown = config.select_options;
  const isList = Array.isArray(options) && options.length > 0 && options.every((option) => typeof option === "string");
  return isList && keys.length === 1;
}
