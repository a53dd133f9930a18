import type { Cases } from "../case.ts";

/** The cases of `lago.taxes`. */
export const taxes = {
  findAllTaxes: (lago, { query, options }) => lago.taxes.list(query, options),
  findTax: (lago, { path, options }) => lago.taxes.get(path.code, options),
  createTax: (lago, { body, options }) => lago.taxes.create(body.tax, options),
  updateTax: (lago, { path, body, options }) => lago.taxes.update(path.code, body.tax, options),
  destroyTax: (lago, { path, options }) => lago.taxes.delete(path.code, options),
} satisfies Cases<"findAllTaxes" | "findTax" | "createTax" | "updateTax" | "destroyTax">;
