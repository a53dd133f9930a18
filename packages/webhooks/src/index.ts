// The known types of webhooks, and guards.
export * from "@lagokit/types/webhooks";

// The types of payloads. An explicit export below has precedence over the same name in this one.
export type * from "@lagokit/types";

export type { AnyWebhook, UnknownWebhook, UnknownWebhookType } from "./any-webhook.ts";
export type { ClaimResult, DedupeStore } from "./dedupe-store.ts";
export type { HmacOptions } from "./hmac-options.ts";
export type {
  JwtOptions,
  JwtOptionsOfClient,
  JwtOptionsOfKey,
  JwtOrganization,
  PublicKeySource,
} from "./jwt-options.ts";
export type { OrganizationId } from "./organization-id.ts";
export type { RawBody, StreamingBody } from "./raw-body.ts";
export type { WebhookAnswer, WebhookOutcome } from "./webhook-answer.ts";
export type {
  KnownWebhookHandlers,
  OpenWebhookHandlers,
  WebhookDelivery,
  WebhookHandler,
  WebhookHandlers,
} from "./webhook-handlers.ts";
export type { WebhookHeaders } from "./webhook-headers.ts";
export type { WebhookReceiver } from "./webhooks.ts";
export type { WebhooksOptions } from "./webhooks-options.ts";
export { memoryDedupe, type MemoryDedupeOptions } from "./memory-dedupe.ts";
export { WebhookVerificationError, type VerificationReason } from "./webhook-verification-error.ts";
export { Webhooks } from "./webhooks.ts";
