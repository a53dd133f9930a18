import { Unsendable } from "./unsendable.ts";

/** A decimal string that Lago can read. It reads any other string as 0, or as no value. */
const plain = /^-?\d+(\.\d+)?$/;

/** Names of fields that hold decimals. Metadata, privileges and filters have names that the caller chooses. */
const decimal =
  /^(?!.*\b(metadata|entitlements|values)\.).*(\b|_)(amount|rate|units|credits|balance|cents|aggregation|trial_period|thresholds\.\d+\.value)$/;

/** Where the properties of an event are: a metric may sum any of them. */
const usage = /^(events?\.)?(\d+\.)?properties\./;

/**
 * A string that is only a number, as JavaScript or a form writes it: with an exponent, between spaces, with a decimal
 * comma or with thousands separators. Hashes, addresses, versions and lists of codes do not match.
 */
const written =
  /^\s*[+-]?(\d(\.\d+)?e\d{1,3}|\d+(\.\d+)?(e[+-]\d+|\s)|\d+(,\d+|(,\d{3})+\.\d+))\s*$|^\s+[+-]?\d+(\.\d+)?$/i;

type Path = readonly (string | number)[];

/**
 * Returns whether `checkText` must check a text. There may be millions and few need it, so one letter decides for most.
 */
export function isDoubtful(text: string, name: string, path: Path): boolean {
  // In the names of decimals, the second-to-last letter is c, n, o, t or u.
  const letter = name.charCodeAt(name.length - 2);
  const isNamed = (letter === 99 || letter > 109) && path[0] !== "properties";
  const first = text.charCodeAt(0);
  // At its root, a body has an envelope, and an event has no properties. A word begins with a letter, a number does
  // not.
  return (isNamed || (path.length > 0 && !(first > 57 && first < 128))) && !plain.test(text);
}

/** Returns the text, unless it can be meant as a number that Lago cannot read. */
export function checkText(text: string, path: Path): string {
  const place = path.join(".");
  const isNumber = usage.test(place) ? written.test(text) : decimal.test(place);
  return isNumber ? checkDecimal(text) : text;
}

/** Returns a decimal string, and refuses any other value. */
export function checkDecimal(text: unknown): string {
  if (typeof text === "string" && plain.test(text)) return text;
  throw new Unsendable(
    "must be a plain decimal, without spaces or an exponent. For a Decimal, pass the object itself or `toFixed()`.",
  );
}
