import type { Cases } from "../case.ts";

/** The cases of `lago.securityLogs`. */
export const securityLogs = {
  findAllSecurityLogs: (lago, { query, options }) => lago.securityLogs.list(query, options),
  findSecurityLog: (lago, { path, options }) => lago.securityLogs.get(path.log_id, options),
} satisfies Cases<"findAllSecurityLogs" | "findSecurityLog">;
