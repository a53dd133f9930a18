import { Unsendable } from "./unsendable.ts";

/** A number in text as Lago reads it: it takes any other for 0, or for none. */
const plain = /^-?\d+(\.\d+)?$/;

/** Where decimals are, by the names of fields; metadata, privileges and filters have names of the caller's own. */
const decimal =
  /^(?!.*\b(metadata|entitlements|values)\.).*(\b|_)(amount|rate|units|credits|balance|cents|aggregation|trial_period|thresholds\.\d+\.value)$/;

/** Where the properties of an event are: any of them may be what a metric adds up. */
const usage = /^(events?\.)?(\d+\.)?properties\./;

/**
 * What is a number and nothing else, as JavaScript or a form writes it: with an exponent, between blanks, with a decimal comma
 * or with groups of thousands. Hashes, addresses, versions and lists of codes are none.
 */
const written =
  /^\s*[+-]?(\d(\.\d+)?e\d{1,3}|\d+(\.\d+)?(e[+-]\d+|\s)|\d+(,\d+|(,\d{3})+\.\d+))\s*$|^\s+[+-]?\d+(\.\d+)?$/i;

type Path = readonly (string | number)[];

/** Whether `checkText` has to look at a text. There may be millions, of which few need it, so that most are told by a letter. */
export function isDoubtful(text: string, name: string, path: Path): boolean {
  // The names of decimals have one of c, n, o, t and u there.
  const letter = name.charCodeAt(name.length - 2);
  const isNamed = (letter === 99 || letter > 109) && path[0] !== "properties";
  const first = text.charCodeAt(0);
  // At its root, a body has an envelope, and an event has no properties. A word begins with a letter.
  return (isNamed || (path.length > 0 && !(first > 57 && first < 128))) && !plain.test(text);
}

/** Gives back a text, unless it can be meant as a number that Lago does not read. */
export function checkText(text: string, path: Path): string {
  const place = path.join(".");
  const isNumber = usage.test(place) ? written.test(text) : decimal.test(place);
  return isNumber ? checkDecimal(text) : text;
}

/** Gives back a number in text, and refuses any other. */
export function checkDecimal(text: unknown): string {
  if (typeof text === "string" && plain.test(text)) return text;
  throw new Unsendable(
    "is no number that Lago reads: write it as a plain decimal. Of a Decimal, pass the object itself or `toFixed()`.",
  );
}
