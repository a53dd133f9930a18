import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { copyJson, type JsonPath } from "./copy-json.ts";
import { encodeText } from "./encode-text.ts";
import { Unsendable } from "./unsendable.ts";

/** A body that is written already. */
export class WrittenBody {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Writes a body as JSON. What JSON would change or leave out, such as `NaN` or a promise, is refused with its place. */
export function encodeBody(body: unknown): string {
  return body instanceof WrittenBody ? body.text : writeJson(toSendable("body", body));
}

/** Writes what `toSendable` made, and refuses text on which the API fails. */
export function writeJson(value: unknown): string {
  const text = JSON.stringify(value);
  // Each such character is written with this, so that one look is enough for nearly every value.
  if (text.includes("\\u")) JSON.stringify(value, (key, item) => checkText(key, item));
  return text;
}

function checkText(key: string, value: unknown): unknown {
  // The items of a list are looked at with its name.
  const texts = [key, value].flat(Infinity).filter((part) => typeof part === "string");
  encodeText(placeOf([key]) || "body", texts.join(" "));
  return value;
}

/** Makes a copy of a value that JSON can hold, with dates as the API takes them. */
export function toSendable(name: string, value: unknown, path: JsonPath = []): unknown {
  try {
    return copyJson(value, path);
  } catch (error) {
    // Any other error is of a getter, a proxy or a `toJSON`, and could quote what is in the value.
    const problem = error instanceof Unsendable ? error.message : "cannot be read: does it refer to itself, or throw?";
    // A method puts the envelope around what it is given.
    const isWrapped = typeof path[1] === "string" && Object.keys(Object(value)).length === 1;
    throw new LagoArgumentError(placeOf(isWrapped ? path.slice(1) : path) || name, problem);
  }
}

/** Writes a path as code has it, e.g. `charges[0].properties.amount`. One that does not end leads nowhere. */
export function placeOf(path: JsonPath): string {
  if (path.length > 200) return "";
  // A name that is no word may be anything, such as an e-mail address.
  const steps = path.map((step) =>
    typeof step === "number" ? `[${step}]` : `.${/^[\w-]{0,64}$/.test(step) ? step : "…"}`,
  );
  return steps.join("").replace(/^\./, "");
}
