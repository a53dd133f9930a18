import type { SubscriptionCreateInput, SubscriptionUpdateInput } from "@lagokit/types";
import type { Wire } from "../../operation.ts";

/** What a request says about a new subscription. */
export type SubscriptionInput = Wire<Omit<SubscriptionCreateInput, "authorization">>;

/** What a request changes of a subscription. */
export type SubscriptionChange = Wire<Omit<SubscriptionUpdateInput, "status">>;
