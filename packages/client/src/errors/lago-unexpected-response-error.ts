import { LagoResponseError } from "./lago-response-error.ts";

/**
 * The answer is none that the API gives: a redirect, HTML, broken JSON, or no body where one was promised. Or it cannot be
 * taken: it cannot be decoded, has more than `maxResponseBytes`, or an amount that JavaScript would round.
 *
 * A proxy in between, or a wrong `baseUrl`, is the usual reason. The API may have done what was asked.
 */
export class LagoUnexpectedResponseError extends LagoResponseError {
  override get name(): "LagoUnexpectedResponseError" {
    return "LagoUnexpectedResponseError";
  }
}
