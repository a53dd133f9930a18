import { NotSimulated, Refusal } from "../server/refusal.ts";

/** An error about a part of a seed, such as `seed.subscriptions[0].plan: no plan has the code "pro"`. */
export class SeedError extends Error {
  override readonly name = "SeedError";

  constructor(place: string, problem: string, options?: ErrorOptions) {
    super(`${place}: ${problem}`, options);
  }
}

/** The error about an object of a seed that the fake refuses as it refuses a request. Other errors stay. */
export function seedErrorOf(place: string, error: unknown): unknown {
  if (error instanceof NotSimulated) return new SeedError(place, error.message, { cause: error });
  if (!(error instanceof Refusal)) return error;
  const { error_details: details, code, error: name } = error.body;
  if (typeof details !== "object" || details === null) return new SeedError(place, code ?? name, { cause: error });
  const [field = "", codes] = Object.entries(details)[0] ?? [];
  const problem = Array.isArray(codes) ? codes.join(", ") : JSON.stringify(codes);
  return new SeedError(field === "base" ? place : `${place}.${field}`, problem, { cause: error });
}
