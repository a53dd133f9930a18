import {
  LagoAuthenticationError,
  LagoConfigurationError,
  LagoNotFoundError,
  LagoPermissionError,
  type LagoError,
} from "@lagokit/client";

/** Why the portal is not available. The page shows a text for each value. */
export type Problem = "signed-out" | "not-found" | "unauthorised" | "unreachable";

/** Maps an error to a problem that the page shows. Users cannot fix a wrong API key, so that is one problem. */
export function problemOf(error: LagoError): Problem {
  if (error instanceof LagoNotFoundError) return "not-found";
  const isOurs =
    error instanceof LagoAuthenticationError ||
    error instanceof LagoPermissionError ||
    error instanceof LagoConfigurationError;
  return isOurs ? "unauthorised" : "unreachable";
}
