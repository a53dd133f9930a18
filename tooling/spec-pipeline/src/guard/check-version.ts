import { isObject, type JsonObject } from "../document/json.ts";
import { printable } from "../read/printable.ts";
import { Place } from "./place.ts";

const plainVersion = /^[0-9A-Za-z][0-9A-Za-z.+-]{0,63}$/;

/** Refuses a document whose version is not plain, because it becomes part of filenames and changelogs. */
export function checkVersion(document: JsonObject): void {
  const info = document["info"];
  const version = isObject(info) ? info["version"] : undefined;
  if (typeof version === "string" && plainVersion.test(version)) return;
  const what = version === undefined ? "it is missing" : `${printable(JSON.stringify(version))} is not a plain version`;
  throw new Place().child("info").child("version").refusal(what, 'Write it as a string, "1.51.0"');
}
