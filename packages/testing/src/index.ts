export { fakeLago, FakeLago } from "./fake-lago.ts";
export type { Checkout } from "./billing/checkout.ts";
export type { PaymentError } from "./billing/payment-error.ts";
export { UnknownInvoiceError } from "./billing/unknown-invoice-error.ts";
export type { HeldJobs } from "./world/held-jobs.ts";
export type { AdvanceOptions, Duration, FakeLagoOptions } from "./fake-lago-options.ts";
export type { FakeRequest, ResponseSource } from "./server/fake-request.ts";
export type { ErrorDetails } from "./server/refusal.ts";
export type { FaultyServer } from "./server/faulty-server.ts";
export type { ListeningFake, ListenOptions } from "./listen/fake-server.ts";
export type { PaymentMethodInput } from "./seed/payment-method-input.ts";
export { SeedError } from "./seed/seed-error.ts";
export type {
  AppliedCouponSeed,
  ChargeSeed,
  EventSeed,
  PaymentMethodSeed,
  PlanSeed,
  Seed,
  SubscriptionSeed,
  WalletSeed,
} from "./seed/seed.ts";
export type {
  DelayOptions,
  FailOptions,
  FaultTimes,
  OperationSelector,
  RateLimitOptions,
  Route,
} from "./server/faults.ts";
export type { DeliveryAttempt, FakeWebhook, WebhookDelivery } from "./webhooks/fake-webhook.ts";
export type { OnWebhookOptions, Signing, WebhookHandler } from "./webhooks/receiver.ts";
export type { WebhookKeys } from "./webhooks/signing.ts";
export {
  createFixtures,
  fixtures,
  type EntityFixtures,
  type FixtureOverrides,
  type Fixtures,
} from "./fixtures/fixtures.ts";
export type { Entities } from "./spec/entities.ts";
export type { PageOptions, ResponseContent } from "./responses/content.ts";
export {
  respond,
  type Respond,
  type RespondContentOptions,
  type RespondOptions,
  type RespondRateLimitOptions,
} from "./responses/respond.ts";
