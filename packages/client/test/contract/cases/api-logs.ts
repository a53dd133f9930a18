import type { Cases } from "../case.ts";

export const apiLogs = {
  findAllApiLogs: (lago, { query, options }) => lago.apiLogs.list(query, options),
  findApiLog: (lago, { path, options }) => lago.apiLogs.get(path.request_id, options),
} satisfies Cases<"findAllApiLogs" | "findApiLog">;
