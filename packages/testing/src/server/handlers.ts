import type { OperationId, ResponseBody } from "../operation.ts";
import type { Handler } from "./call.ts";

/** The handlers of some operations. */
export type Handlers<Ids extends OperationId> = { readonly [Id in Ids]: Handler<Id, ResponseBody<Id>> };
