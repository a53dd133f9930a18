import type { Cases } from "../case.ts";

/** The cases of `lago.quoteVersions`. */
export const quoteVersions = {
  findQuoteVersion: (lago, { path, options }) => lago.quoteVersions.get(path.lago_id, options),
  approveQuoteVersion: (lago, { path, body, options }) => lago.quoteVersions.approve(path.lago_id, body, options),
  voidQuoteVersion: (lago, { path, options }) => lago.quoteVersions.void(path.lago_id, options),
  cloneQuoteVersion: (lago, { path, options }) => lago.quoteVersions.clone(path.lago_id, options),
} satisfies Cases<"findQuoteVersion" | "approveQuoteVersion" | "voidQuoteVersion" | "cloneQuoteVersion">;
