import { FieldErrors } from "../../server/field-errors.ts";
import { invalid } from "../../server/refusal.ts";
import { type FeatureRow, featureTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import type { PrivilegeInput } from "./privileges.ts";

/** Throws the error of Lago for a request that names a privilege twice. */
export function refuseRepeatedPrivileges(privileges: readonly PrivilegeInput[] | undefined): void {
  const codes = privileges?.map(({ code }) => code) ?? [];
  if (new Set(codes).size < codes.length) throw invalid({ "privilege.code": ["value_is_duplicated"] });
}

/** Throws the error of Lago for a feature that it refuses. */
export function refuseInvalidFeature(world: World, { lago_id: id, code, name, description }: FeatureRow): void {
  const errors = new FieldErrors()
    .require({ code })
    .add("code", "value_is_too_long", (code?.length ?? 0) > 255)
    .add("name", "value_is_too_long", (name?.length ?? 0) > 255)
    .add("description", "value_is_too_long", (description?.length ?? 0) > 600);
  errors.refuse();
  const other = world.table(featureTable).byKey(code);
  if (other !== undefined && other.lago_id !== id) throw invalid({ code: ["value_already_exist"] });
}
