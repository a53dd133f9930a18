/**
 * The root of every error that this client throws: `error instanceof LagoError` catches them all.
 *
 * No message, and nothing that a logger prints of one, holds the API key, a body or a query.
 */
export class LagoError extends Error {
  override get name(): string {
    return "LagoError";
  }
}
