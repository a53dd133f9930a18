import type { Feature } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import { given } from "../../server/given.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { notFound } from "../../server/refusal.ts";
import { type FeatureRow, featureTable, type PlanRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { emitPlan } from "../plans/emit-plan.ts";
import { refuseInvalidFeature, refuseRepeatedPrivileges } from "./feature-checks.ts";
import { plansWith, removeFeature, removePrivilege } from "./feature-in-plans.ts";
import { changedPrivileges } from "./privileges.ts";

/** The operations of features and their privileges. */
export const features: Handlers<
  "createFeature" | "deleteFeaturePrivilege" | "destroyFeature" | "findAllFeatures" | "findFeature" | "updateFeature"
> = {
  findAllFeatures({ world, query }) {
    const { rows, meta } = pageOf(query, world.table(featureTable).newest(contains(query.text("search_term"))));
    return { features: rows.map(toFeature), meta };
  },
  findFeature: ({ world, path }) => ({ feature: toFeature(findFeature(world, path.code)) }),
  createFeature({ world, body }) {
    const input = inEnvelope(body, "feature");
    refuseRepeatedPrivileges(input.privileges);
    const fields = { code: trimmed(input.code), name: input.name ?? null, description: input.description ?? null };
    const row = { lago_id: world.newId(), ...fields, privileges: [], created_at: world.timestamp() };
    refuseInvalidFeature(world, row);
    const feature = { ...row, privileges: changedPrivileges([], input.privileges) };
    return { feature: announced(world, "created", world.table(featureTable).add(feature)) };
  },
  updateFeature({ world, path, body }) {
    const feature = findFeature(world, path.code);
    const input = inEnvelope(body, "feature");
    refuseRepeatedPrivileges(input.privileges);
    const privileges = changedPrivileges(feature.privileges, input.privileges);
    const changed = { ...feature, ...given(input, "name", "description"), privileges };
    refuseInvalidFeature(world, changed);
    return { feature: announced(world, "updated", world.table(featureTable).add(changed)) };
  },
  destroyFeature({ world, path }) {
    const feature = findFeature(world, path.code);
    const plans = plansWith(world, feature);
    removeFeature(world, feature);
    announcePlans(world, plans);
    // A deleted feature no longer has privileges.
    const deleted = { ...toFeature(feature), privileges: [] };
    world.emit("feature.deleted", { object_type: "feature", feature: deleted });
    return { feature: deleted };
  },
  deleteFeaturePrivilege({ world, path }) {
    const feature = findFeature(world, path.code);
    const privileges = feature.privileges.filter(({ code }) => code !== path.privilege_code);
    if (privileges.length === feature.privileges.length) throw notFound("privilege");
    removePrivilege(world, feature, path.privilege_code);
    return { feature: announced(world, "updated", world.table(featureTable).change(feature, { privileges })) };
  },
};

function findFeature(world: World, code: string): FeatureRow {
  const feature = world.table(featureTable).byKey(code);
  if (feature === undefined) throw notFound("feature");
  return feature;
}

/** Sends the webhooks about a feature that changed and about the plans that have it. Returns it as responses have it. */
function announced(world: World, change: "created" | "updated", row: FeatureRow): Feature {
  const feature = toFeature(row);
  announcePlans(world, plansWith(world, row));
  world.emit(`feature.${change}`, { object_type: "feature", feature });
  return feature;
}

function announcePlans(world: World, plans: readonly PlanRow[]): void {
  for (const plan of plans) emitPlan(world, "plan.updated", plan);
}

function toFeature({ lago_id: _id, ...feature }: FeatureRow): Feature {
  return feature;
}

function trimmed(code: string): string {
  // As in Lago, which checks afterward whether a code is left.
  return typeof code === "string" ? code.trim() : code;
}

function contains(term: string | undefined): (feature: FeatureRow) => boolean {
  const text = term?.trim().toLowerCase() ?? "";
  return ({ code, name, description }) =>
    [code, name, description].some((value) => value?.toLowerCase().includes(text) === true);
}
