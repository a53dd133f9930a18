import type {
  AddOn,
  AddOnCreateInput,
  AppliedCouponInput,
  BillableMetric,
  BillableMetricCreateInput,
  BillingEntity,
  BillingEntityCreateInput,
  Coupon,
  CouponCreateInput,
  Customer,
  CustomerCreateInput,
  Event,
  EventInput,
  Feature,
  FeatureCreateInput,
  Plan,
  PlanCreateInput,
  PlanListItem,
  Subscription,
  SubscriptionCreateInput,
  Tax,
  TaxCreateInput,
  Wallet,
  WalletCreateInput,
  WebhookEndpoint,
  WebhookEndpointCreateInput,
} from "@lagokit/types";
import type { PaymentMethodInput } from "./payment-method-input.ts";

/** The names in `Short` replace those of their values in an input. The compiler applies it to each member of a union. */
type Shortened<Input, Long extends string, Short> = Input extends unknown ? Omit<Input, Long> & Short : never;

/** A charge of a plan, with the code of its billable metric instead of its `lago_id`. */
export type ChargeSeed = Shortened<
  NonNullable<PlanCreateInput["charges"]>[number],
  "billable_metric_id",
  { readonly billable_metric_code: string; readonly billable_metric_id?: string }
>;

/** A plan. Its charges can name billable metrics by their codes. */
export interface PlanSeed extends Omit<PlanCreateInput, "charges"> {
  readonly charges?: readonly (ChargeSeed | NonNullable<PlanCreateInput["charges"]>[number])[] | undefined;
}

/** A subscription, with the IDs of its customer and its plan. */
export interface SubscriptionSeed extends Omit<
  SubscriptionCreateInput,
  "external_customer_id" | "external_id" | "plan_code" | "authorization"
> {
  /** The `external_id` of the customer. */
  readonly customer: string;
  /** The code of the plan. */
  readonly plan: string;
  /**
   * Your own ID of the subscription.
   * @default the `external_id` of the customer
   */
  readonly external_id?: string;
}

/** A wallet, with the `external_id` of its customer. */
export interface WalletSeed extends Omit<WalletCreateInput, "external_customer_id"> {
  readonly customer: string;
}

/** An event, with the `external_id` of its subscription. */
export interface EventSeed extends Omit<EventInput, "external_subscription_id" | "transaction_id"> {
  readonly subscription: string;
  /** By default, an ID that no other event has. */
  readonly transaction_id?: string;
}

/** A coupon for a customer. */
export interface AppliedCouponSeed extends Omit<AppliedCouponInput, "external_customer_id" | "coupon_code"> {
  readonly customer: string;
  readonly coupon: string;
}

/** A payment method, with the `external_id` of its customer. */
export interface PaymentMethodSeed extends PaymentMethodInput {
  readonly customer: string;
}

/**
 * The first objects of a fake: inputs of the API, or objects in the form of its responses, of which the fields that the API
 * decides are ignored. All of it can be JSON.
 */
export interface Seed {
  readonly webhook_endpoints?: readonly (WebhookEndpointCreateInput | WebhookEndpoint)[];
  readonly taxes?: readonly (TaxCreateInput | Tax)[];
  readonly billing_entities?: readonly (BillingEntityCreateInput | BillingEntity)[];
  readonly billable_metrics?: readonly (BillableMetricCreateInput | BillableMetric)[];
  readonly add_ons?: readonly (AddOnCreateInput | AddOn)[];
  readonly features?: readonly (FeatureCreateInput | Feature)[];
  readonly plans?: readonly (PlanSeed | Plan | PlanListItem)[];
  readonly coupons?: readonly (CouponCreateInput | Coupon)[];
  readonly customers?: readonly (CustomerCreateInput | Customer)[];
  readonly payment_methods?: readonly PaymentMethodSeed[];
  readonly applied_coupons?: readonly (AppliedCouponSeed | AppliedCouponInput)[];
  readonly subscriptions?: readonly (SubscriptionSeed | SubscriptionCreateInput | Subscription)[];
  readonly wallets?: readonly (WalletSeed | WalletCreateInput | Wallet)[];
  readonly events?: readonly (EventSeed | EventInput | Event)[];
}
