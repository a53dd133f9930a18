import { LagoApiError } from "./lago-api-error.ts";

/** The API cannot read the request (400). */
export class LagoBadRequestError extends LagoApiError {
  override get name(): "LagoBadRequestError" {
    return "LagoBadRequestError";
  }
}
