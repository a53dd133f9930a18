/** Every direction. */
export const directions = ["request", "response", "webhook"] as const;

/** Which way the data travels that a change concerns: to the API, back from it, or to the receiver of a webhook. */
export type Direction = (typeof directions)[number];
