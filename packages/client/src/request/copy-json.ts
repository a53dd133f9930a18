import { encodeDate } from "./encode-date.ts";

/** Where a value stands in what it is a part of: names of fields, and places in lists. */
export type JsonPath = (string | number)[];

/** Why a value cannot be sent; it quotes nothing of the value. */
export class Unsendable extends Error {}

/** Copies a value as JSON holds it. After a failure, the path leads to what it was about. */
export function copyJson(value: unknown, path: JsonPath): unknown {
  if (typeof value === "object" && value !== null) return copyObject(value, path);
  if (value == null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return value;
  throw notJson(typeof value === "number" ? String(value) : `a ${typeof value}`);
}

function notJson(name: string): Unsendable {
  return new Unsendable(`is ${name}, which JSON cannot hold: give a plain value.`);
}

function copyObject(value: object, path: JsonPath): unknown {
  if (value instanceof Date) return copyDate(value, path);
  // As: any object may have these.
  const { then, toJSON } = value as { readonly then?: unknown; readonly toJSON?: unknown };
  if (typeof then === "function") throw new Unsendable("is a Promise: await it.");
  if (typeof toJSON !== "function" || ArrayBuffer.isView(value)) return copyFields(value, path);
  const written: unknown = toJSON.call(value, path.at(-1));
  return written === value ? copyFields(value, path) : copyItem(written, path);
}

function copyDate(date: Date, path: JsonPath): string {
  if (Number.isNaN(date.getTime())) throw notJson("an invalid date");
  return encodeDate(String(path.findLast((step) => typeof step === "string")), date);
}

function copyFields(value: object, path: JsonPath): unknown {
  const isList = Array.isArray(value);
  if (!isList) checkClass(value);
  // The holes of a list become items, too. As: both can be asked for their keys.
  const copied = (isList ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  for (const key of Object.keys(copied)) {
    const item = copied[key];
    // Most are texts, which are as they are to be: there may be millions.
    if (typeof item === "string") continue;
    path.push(isList ? Number(key) : key);
    copied[key] = isList ? copyItem(item, path) : copyJson(item, path);
    path.pop();
  }
  return copied;
}

/** Copies what cannot be left out. */
function copyItem(value: unknown, path: JsonPath): unknown {
  if (value === undefined) throw notJson("undefined");
  return copyJson(value, path);
}

/** Refuses an object of which JSON would keep nothing, or its indexes alone; any other is sent by its fields. */
function checkClass(value: object): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return;
  const name = Object.prototype.toString.call(value).slice(8, -1);
  const isKept =
    Object.keys(value).length > 0
      ? name === "Object" || !(name in globalThis)
      : // A plain object may come from another realm, as in a test environment.
        !Object.getPrototypeOf(prototype);
  if (!isKept)
    throw notJson(`${/^[AEIO]/.test(name) ? "an" : "a"} ${name === "Object" ? "object without fields" : name}`);
}
