/** Every direction. */
export const directions = ["request", "response", "webhook"] as const;

/** The direction of the changed data: to the API, from the API, or to the receiver of a webhook. */
export type Direction = (typeof directions)[number];
