import { LagoResponseError } from "./lago-response-error.ts";

/**
 * Thrown when the response is not one that the API sends: a redirect, HTML, invalid JSON, or no body where one is
 * required. Also thrown when the response cannot be used: its body cannot be decoded, has more than `maxResponseBytes`,
 * or contains an amount that JavaScript would round.
 *
 * The usual reason is a proxy or a wrong `baseUrl`. The outcome is unknown: the request may have been processed.
 */
export class LagoUnexpectedResponseError extends LagoResponseError {
  override get name(): "LagoUnexpectedResponseError" {
    return "LagoUnexpectedResponseError";
  }
}
