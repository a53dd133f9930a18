import { isArray, isObject, type Json } from "../document/json.ts";
import { compareText } from "../document/order.ts";

/** A stored response: a line of `answers.jsonl`. */
export interface StoredAnswer {
  readonly operation: string;
  readonly status: number;
  readonly body: Json;
}

/**
 * How many responses of an operation and a status are kept even if they are alike: enough to prove which properties are
 * always present.
 */
const alikeEach = 5;

/**
 * Adds responses to the stored ones. For each operation and status, keeps as few as possible that show every field,
 * type and value.
 */
export function keepFewest(stored: readonly StoredAnswer[], added: readonly StoredAnswer[]): readonly StoredAnswer[] {
  const seen = new Map<string, { marks: Set<string>; lines: Set<string> }>();
  const admit = ({ operation, status, body }: StoredAnswer): boolean => {
    const key = `${operation} ${status}`;
    const { marks, lines } = seen.get(key) ?? { marks: new Set<string>(), lines: new Set<string>() };
    seen.set(key, { marks, lines });
    const own = marksOf(body);
    const line = JSON.stringify(body);
    if (lines.has(line) || (lines.size >= alikeEach && own.every((mark) => marks.has(mark)))) return false;
    own.forEach((mark) => marks.add(mark));
    lines.add(line);
    return true;
  };
  stored.forEach(admit);
  const kept = [...stored, ...added.filter(admit)];
  return kept.toSorted((one, other) => compareText(one.operation, other.operation) || one.status - other.status);
}

/** Removes list items that are similar to an earlier one. */
export function shortenLists(value: Json): Json {
  if (isArray(value)) {
    const seen = new Set<string>();
    const different = value.filter((item) => {
      const key = marksOf(item).join("\n");
      return !seen.has(key) && seen.add(key);
    });
    return different.map(shortenLists);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, shortenLists(child)]));
}

/** Everything that a body shows: the fields of each object, the type of each value, and each distinct value. */
function marksOf(value: Json, pointer = ""): readonly string[] {
  if (isArray(value))
    return value.length === 0 ? [`${pointer} []`] : value.flatMap((item) => marksOf(item, `${pointer}/*`));
  if (isObject(value)) {
    const own = `${pointer} {${Object.keys(value).toSorted().join()}}`;
    return [own, ...Object.entries(value).flatMap(([name, child]) => marksOf(child, `${pointer}/${name}`))];
  }
  if (typeof value === "number") return [`${pointer} ${Number.isInteger(value) ? "integer" : "number"}`];
  if (typeof value === "string")
    return [`${pointer} "${/^[\d\-:.TZ+]+$/.test(value) ? value.replaceAll(/\d+/g, "0") : value}"`];
  return [`${pointer} ${String(value)}`];
}
