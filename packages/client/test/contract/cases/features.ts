import type { Cases } from "../case.ts";

/** The cases of `lago.features`. */
export const features = {
  findAllFeatures: (lago, { query, options }) => lago.features.list(query, options),
  findFeature: (lago, { path, options }) => lago.features.get(path.code, options),
  createFeature: (lago, { body, options }) => lago.features.create(body.feature, options),
  updateFeature: (lago, { path, body, options }) => lago.features.update(path.code, body.feature, options),
  destroyFeature: (lago, { path, options }) => lago.features.delete(path.code, options),
  deleteFeaturePrivilege: (lago, { path, options }) =>
    lago.features.privileges.delete(path.code, path.privilege_code, options),
} satisfies Cases<
  "findAllFeatures" | "findFeature" | "createFeature" | "updateFeature" | "destroyFeature" | "deleteFeaturePrivilege"
>;
