import type { OperationId } from "../operation.ts";

/** Where the response of a request came from. */
export type ResponseSource =
  /** From the state of the fake, errors included. */
  | "state"
  /** From the sample of the API document, because the operation has no state. */
  | "sample"
  /** From a fault that the test asked for. */
  | "fault"
  /** The fake refused to invent the result. The response is a 501 whose `error` says what is not simulated. */
  | "notSimulated";

/** A request that the fake received. */
export interface FakeRequest {
  readonly method: string;
  /** The path without `/api/v1` and without the query, as it was sent. */
  readonly path: string;
  /** The query as it was sent, without `?`. Empty without one. */
  readonly query: string;
  /** The `operationId`; undefined if the API has no such path. */
  readonly operation: OperationId | undefined;
  /** The parsed body; undefined without one. */
  readonly body: unknown;
  /** The status of the response; undefined until the request is handled, and if the connection failed before. */
  readonly status: number | undefined;
  /** Where the response came from; undefined without a response. */
  readonly source: ResponseSource | undefined;
  /** Whether the response was lost: the request was handled, and the connection failed. */
  readonly isLost: boolean;
}
