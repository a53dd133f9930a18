import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** Refuses middleware that openapi-fetch would ignore, such as that of this client, which is a function. */
export function checkMiddleware(middleware: unknown): void {
  if (Array.isArray(middleware) && middleware.every(isMiddleware)) return;
  throw new LagoArgumentError("middleware", `must be an array of objects with any of ${names.join(", ")}.`);
}

const names = ["onRequest", "onResponse", "onError"];

function isMiddleware(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  // As: the line above checks that it is an object.
  const given = value as Readonly<Record<string, unknown>>;
  return names.some((name) => typeof given[name] === "function");
}
