import * as client from "../../src/index.ts";

const classes: Readonly<Record<number, new (...args: never) => client.LagoApiError>> = {
  400: client.LagoBadRequestError,
  401: client.LagoAuthenticationError,
  403: client.LagoPermissionError,
  404: client.LagoNotFoundError,
  405: client.LagoMethodNotAllowedError,
  409: client.LagoConflictError,
  422: client.LagoValidationError,
  429: client.LagoRateLimitError,
  500: client.LagoServerError,
};

/** The error class for a status. A new status in the spec requires a new entry above. */
export function errorClass(status: number): new (...args: never) => client.LagoApiError {
  const Class = classes[status];
  if (Class === undefined) throw new Error(`The status ${status} has no error class.`);
  return Class;
}
