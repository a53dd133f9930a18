import type { CustomerCreateInput } from "@lagokit/types";
import type { Wire } from "../../operation.ts";

/** What a request says about a customer. */
export type CustomerInput = Wire<CustomerCreateInput>;
