import type { Cases } from "../case.ts";

/** The cases of `lago.addOns`. */
export const addOns = {
  findAllAddOns: (lago, { query, options }) => lago.addOns.list(query, options),
  findAddOn: (lago, { path, options }) => lago.addOns.get(path.code, options),
  createAddOn: (lago, { body, options }) => lago.addOns.create(body.add_on, options),
  updateAddOn: (lago, { path, body, options }) => lago.addOns.update(path.code, body.add_on, options),
  destroyAddOn: (lago, { path, options }) => lago.addOns.delete(path.code, options),
} satisfies Cases<"findAllAddOns" | "findAddOn" | "createAddOn" | "updateAddOn" | "destroyAddOn">;
