import type { Cases } from "../case.ts";

export const activityLogs = {
  findAllActivityLogs: (lago, { query, options }) => lago.activityLogs.list(query, options),
  findActivityLog: (lago, { path, options }) => lago.activityLogs.get(path.activity_id, options),
} satisfies Cases<"findAllActivityLogs" | "findActivityLog">;
