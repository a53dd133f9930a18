import type { Cases } from "../case.ts";

export const fees = {
  findAllFees: (lago, { query, options }) => lago.fees.list(query, options),
  findFee: (lago, { path, options }) => lago.fees.get(path.lago_id, options),
  updateFee: (lago, { path, body, options }) => lago.fees.update(path.lago_id, body.fee, options),
  deleteFee: (lago, { path, options }) => lago.fees.delete(path.lago_id, options),
} satisfies Cases<"findAllFees" | "findFee" | "updateFee" | "deleteFee">;
