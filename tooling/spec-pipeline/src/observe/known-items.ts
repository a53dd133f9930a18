import { dereference } from "../document/dereference.ts";
import { childOf, isArray, isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import type { Operation } from "../document/operations.ts";

/** The values for the path and the query of an operation. */
export interface Inputs {
  /** The values of the path parameters, in order. */
  readonly values: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** An item of a list that the server returned. */
interface KnownItem {
  /** The path of the list, without the names of its parameters. */
  readonly list: string;
  /** The name of the list in the response, such as `wallets`. */
  readonly name: string;
  /** The values of the path parameters of the list. */
  readonly values: readonly string[];
  readonly fields: JsonObject;
}

/** How many items of a list are fetched. */
const itemsEach = 5;

/** Remembers the items of lists, and finds in them the values that other operations need. */
export class KnownItems {
  readonly #document: JsonObject;
  readonly #items: KnownItem[] = [];

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** Stores the items of a list, if a response contains one. */
  learn(path: string, values: readonly string[], body: Json): void {
    for (const [name, list] of Object.entries(isObject(body) ? body : {}))
      if (isArray(list))
        this.#items.push(
          ...list.filter(isObject).map((fields) => ({ list: withoutNames(path), name, values, fields })),
        );
  }

  /** The inputs of an operation for the first matching items. Empty if no item matches. */
  inputsOf({ path, parameters }: Operation): readonly Inputs[] {
    const query = parameters
      .map((parameter) => dereference(this.#document, parameter))
      .filter((one) => isObject(one) && one["in"] === "query" && one["required"] === true);
    const all = this.#pathValues(path).flatMap((values): Inputs[] => {
      const entries = query.map((one) => [textOf(nameOf(one)), this.#queryValue(one, { path, values })] as const);
      const known = entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
      return known.length === query.length ? [{ values, query: Object.fromEntries(known) }] : [];
    });
    return all.slice(0, itemsEach);
  }

  #pathValues(path: string): readonly (readonly string[])[] {
    const names = parameterNames(path);
    const last = names.at(-1);
    if (last === undefined) return [[]];
    const found = this.#itemsOf(path.slice(0, path.lastIndexOf(`/{${last}}`))).flatMap(({ values, fields }) => {
      const value = fieldFor(fields, last) ?? textOf(fields["lago_id"]);
      return value === "" || values.length !== names.length - 1 ? [] : [[...values, value]];
    });
    return [...new Map(found.map((values) => [values.join("\n"), values])).values()];
  }

  /** The items of a list: by its path, or by its name in other responses if the path is not an operation. */
  #itemsOf(list: string): readonly KnownItem[] {
    const own = this.#items.filter((item) => item.list === withoutNames(list));
    if (own.length > 0 || list.includes("{")) return own;
    return this.#items.filter(({ name }) => `/${name}` === list).map((item) => ({ ...item, values: [] }));
  }

  /** A date, or a field of an item that belongs to the object of the path, such as a subscription of the customer. */
  #queryValue(parameter: Json | undefined, { path, values }: { path: string } & Pick<Inputs, "values">) {
    const name = textOf(nameOf(parameter));
    const now = new Date().toISOString();
    const { format } = childOf(parameter, "schema");
    if (format === "date-time") return now;
    if (format === "date") return now.slice(0, 10);
    const owners = parameterNames(path);
    const fits = ({ fields }: KnownItem): boolean =>
      owners.every((owner, index) => fields[owner] === undefined || fields[owner] === values[index]);
    const found = this.#items.filter(fits).map((item) => fieldOfItem(item, name));
    return found.find((value) => value !== undefined);
  }
}

function nameOf(parameter: Json | undefined): Json | undefined {
  return isObject(parameter) ? parameter["name"] : undefined;
}

function parameterNames(path: string): readonly string[] {
  return [...path.matchAll(/\{(.+?)\}/g)].map(([, name = ""]) => name);
}

function withoutNames(path: string): string {
  return path.replaceAll(/\{.+?\}/g, "{}");
}

/** The field that a parameter is named after: `external_customer_id` needs the `external_id` of a customer. */
function fieldFor(fields: JsonObject, parameter: string): string | undefined {
  const names = Object.keys(fields).filter((name) => textOf(fields[name]) !== "" && wordsLeft(parameter, name));
  const [longest] = names.toSorted((one, other) => other.length - one.length);
  return longest === undefined ? undefined : textOf(fields[longest]);
}

/** The field of an item of the kind that a parameter names. */
function fieldOfItem({ name, fields }: KnownItem, parameter: string): string | undefined {
  const kind = name.replace(/s$/, "");
  const field = Object.keys(fields).find((key) => wordsLeft(parameter, key)?.join("_") === kind);
  return field === undefined ? undefined : textOf(fields[field]) || undefined;
}

/**
 * The words of a parameter that are not in a field. Undefined unless the other words are those of the field, in the
 * same order.
 */
function wordsLeft(parameter: string, field: string): readonly string[] | undefined {
  const wanted = field.split("_");
  const left = parameter.split("_").filter((word) => {
    if (word !== wanted[0]) return true;
    wanted.shift();
    return false;
  });
  return wanted.length === 0 ? left : undefined;
}

/** Fills in a path, and appends the query. */
export function fillIn(path: string, { values, query }: Inputs): string {
  const rest = values[Symbol.iterator]();
  const filled = path.replaceAll(/\{.+?\}/g, () =>
    // URL parsing would remove a segment of dots from the path.
    encodeURIComponent(rest.next().value ?? "").replaceAll(".", "%2E"),
  );
  const search = new URLSearchParams(query).toString();
  return search === "" ? filled : `${filled}?${search}`;
}
