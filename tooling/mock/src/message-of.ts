/** The message of an error, or whatever else was thrown: Prism throws bare strings. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
