import {
  LagoApiError,
  LagoAuthenticationError,
  LagoBadRequestError,
  LagoConflictError,
  LagoMethodNotAllowedError,
  LagoNotFoundError,
  LagoPermissionError,
  LagoRateLimitError,
  LagoServerError,
  LagoValidationError,
} from "@lagokit/client";
import type { OperationId } from "../operation.ts";
import type { ErrorDetails } from "../server/refusal.ts";
import { errorSampleOf } from "../spec/sample-of.ts";
import { routes } from "../spec/routes.ts";

/** The parts of an error. */
export interface MakeErrorOptions {
  /**
   * The operation that failed. Its error in the API document contains the `code` and the details.
   * @default "findCustomer"
   */
  readonly operation?: OperationId;
  /** The error code of the API. */
  readonly code?: string;
  /** The codes of fields, for a 422. */
  readonly details?: ErrorDetails;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The class of the error of each status. */
interface ErrorClasses {
  400: LagoBadRequestError;
  401: LagoAuthenticationError;
  403: LagoPermissionError;
  404: LagoNotFoundError;
  405: LagoMethodNotAllowedError;
  409: LagoConflictError;
  422: LagoValidationError;
  429: LagoRateLimitError;
}

type ErrorOf<Status extends number> = Status extends keyof ErrorClasses ? ErrorClasses[Status] : LagoApiError;

const classes: Readonly<Record<number, typeof LagoApiError>> = {
  400: LagoBadRequestError,
  401: LagoAuthenticationError,
  403: LagoPermissionError,
  404: LagoNotFoundError,
  405: LagoMethodNotAllowedError,
  409: LagoConflictError,
  422: LagoValidationError,
  429: LagoRateLimitError,
};

/**
 * Creates an error as the client throws it: an instance of the same class, with the same fields.
 *
 * @example
 * vi.spyOn(lago.customers, "get").mockRejectedValue(makeError(404, { operation: "findCustomer" }));
 */
export function makeError<Status extends number>(status: Status, options: MakeErrorOptions = {}): ErrorOf<Status> {
  const { operation = "findCustomer", code, details, headers } = options;
  const [method = "", path = ""] = routes[operation].split(" ");
  const body = {
    ...errorSampleOf(operation, status),
    ...(code && { code }),
    ...(details && { error_details: details }),
  };
  const ApiError = classes[status] ?? (status >= 500 ? LagoServerError : LagoApiError);
  const response = { status, headers: new Headers(headers), body: JSON.stringify(body) };
  // As: the table of types says the same as the table of classes.
  return new ApiError({ method, path }, response) as ErrorOf<Status>;
}
