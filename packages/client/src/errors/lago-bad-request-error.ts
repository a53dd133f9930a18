import { LagoApiError } from "./lago-api-error.ts";

/** Thrown when the API cannot read the request (400). */
export class LagoBadRequestError extends LagoApiError {
  override get name(): "LagoBadRequestError" {
    return "LagoBadRequestError";
  }
}
