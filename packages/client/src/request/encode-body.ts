import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { copyJson, type JsonPath } from "./copy-json.ts";
import { encodeText } from "./encode-text.ts";
import { Unsendable } from "./unsendable.ts";

/** A body that is already serialized. */
export class WrittenBody {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Serializes a body as JSON. Refuses what JSON would change or omit, such as `NaN` or a promise, and names its place.
 */
export function encodeBody(body: unknown): string {
  return body instanceof WrittenBody ? body.text : writeJson(toSendable("body", body));
}

/** Serializes what `toSendable` returned, and refuses text on which the API fails. */
export function writeJson(value: unknown): string {
  const text = JSON.stringify(value);
  // JSON escapes each such character in this way, so one search is enough for nearly every value.
  if (text.includes("\\u")) JSON.stringify(value, (key, item) => checkText(key, item));
  return text;
}

function checkText(key: string, value: unknown): unknown {
  // The items of a list are checked together with its name.
  const texts = [key, value].flat(Infinity).filter((part) => typeof part === "string");
  encodeText(placeOf([key]) || "body", texts.join(" "));
  return value;
}

/** Copies a value into one that JSON can represent, with dates in the API's format. */
export function toSendable(name: string, value: unknown, path: JsonPath = []): unknown {
  try {
    return copyJson(value, path);
  } catch (error) {
    // Any other error comes from a getter, a proxy or a `toJSON`, and could quote the value.
    const problem = error instanceof Unsendable ? error.message : "cannot be read: it is circular, or throws.";
    // A method adds the envelope to its input.
    const isWrapped = typeof path[1] === "string" && Object.keys(Object(value)).length === 1;
    throw new LagoArgumentError(placeOf(isWrapped ? path.slice(1) : path) || name, problem);
  }
}

/** Formats a path as in code, such as `charges[0].properties.amount`; empty if the path is too deep. */
export function placeOf(path: JsonPath): string {
  if (path.length > 200) return "";
  // A name that is not an identifier may be anything, such as an email address.
  const steps = path.map((step) =>
    typeof step === "number" ? `[${step}]` : `.${/^[\w-]{0,64}$/.test(step) ? step : "…"}`,
  );
  return steps.join("").replace(/^\./, "");
}
