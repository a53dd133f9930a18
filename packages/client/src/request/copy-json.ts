import { checkDecimal, checkText, isDoubtful } from "./decimal-text.ts";
import { encodeDate } from "./encode-date.ts";
import { Unsendable } from "./unsendable.ts";

/** Path of a value inside another value: field names and list indices. */
export type JsonPath = (string | number)[];

/** Copies a value as JSON represents it. After a failure, the path leads to the value that caused it. */
export function copyJson(value: unknown, path: JsonPath): unknown {
  if (typeof value === "object" && value !== null) return copyObject(value, path);
  if (typeof value === "string") return checkText(value, path);
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return value;
  throw notJson(typeof value === "number" || value === undefined ? String(value) : `a ${typeof value}`);
}

function notJson(name: string): Unsendable {
  return new Unsendable(`is ${name}, which JSON cannot represent: pass a plain value.`);
}

function copyObject(value: object, path: JsonPath): unknown {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw notJson("an invalid date");
    return encodeDate(String(path.findLast((step) => typeof step === "string")), value);
  }
  // As: any object may have these.
  const { then, toJSON, toFixed } = value as Readonly<Record<"then" | "toJSON" | "toFixed", unknown>>;
  if (typeof then === "function") throw new Unsendable("is a Promise: await it.");
  // The `toFixed` of a `Number` rounds.
  if (typeof toFixed === "function" && toFixed !== Number.prototype.toFixed) return checkDecimal(toFixed.call(value));
  // A `Buffer` would write itself as a list of numbers.
  const isWriter = typeof toJSON === "function" && !ArrayBuffer.isView(value);
  const written: unknown = isWriter ? toJSON.call(value, path.at(-1)) : value;
  return written === value ? copyFields(value, path) : copyJson(written, path);
}

function copyFields(value: object, path: JsonPath): unknown {
  const isList = Array.isArray(value);
  if (!isList) checkClass(value);
  // The holes of a list become items, too. As: keys can be read from both.
  const copied = (isList ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  for (const key of Object.keys(copied)) {
    const item = copied[key];
    // Most items are strings that need no change, and there may be millions. A field without a value is omitted.
    if (typeof item === "string" ? !isDoubtful(item, key, path) : item === undefined && !isList) continue;
    path.push(isList ? Number(key) : key);
    copied[key] = copyJson(item, path);
    path.pop();
  }
  return copied;
}

/** Refuses an object of which JSON would keep nothing, or only its indices. Any other object is sent by its fields. */
function checkClass(value: object): void {
  // A plain object may come from another realm, as in a test environment.
  if (!Object.getPrototypeOf(Object.getPrototypeOf(value) ?? value)) return;
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  const name = tag.replace(/^Object$/, "object without fields");
  if (Object.keys(value).length > 0 && !(name in globalThis)) return;
  throw notJson(`${/^[aeio]/i.test(name) ? "an" : "a"} ${name}`);
}
