import {
  LagoAuthenticationError,
  LagoConfigurationError,
  LagoNotFoundError,
  LagoPermissionError,
  type LagoError,
} from "@lagokit/client";

/** Why there is no portal: what the page tells its reader. */
export type Problem = "signed-out" | "not-found" | "unauthorised" | "unreachable";

/** Says what an error comes to for whoever looks at the page, who can do nothing about a wrong key. */
export function problemOf(error: LagoError): Problem {
  if (error instanceof LagoNotFoundError) return "not-found";
  const isOurs =
    error instanceof LagoAuthenticationError ||
    error instanceof LagoPermissionError ||
    error instanceof LagoConfigurationError;
  return isOurs ? "unauthorised" : "unreachable";
}
