import { Big } from "big.js";

/** A property of an event as text, as PostgreSQL reads it from JSON. Undefined if it is missing or null. */
export function propertyText(properties: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (value == null) return undefined;
  if (typeof value === "number") return new Big(value).toFixed();
  return typeof value === "string" ? value : JSON.stringify(value);
}
