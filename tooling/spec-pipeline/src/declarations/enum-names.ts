import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import type { Documentation, Owner } from "./type-model.ts";
import { join, pascalCase, singular } from "./words.ts";

/** A place where one of several words may stand. */
export interface EnumPlace {
  readonly owner: Owner;
  /** The property, or nothing for a schema that is an enum itself. */
  readonly property: string;
  readonly words: readonly string[];
  readonly documentation: Documentation;
}

/** The enum of a place. */
export interface NamedEnum {
  readonly name: string;
  readonly words: readonly string[];
  readonly documentation: Documentation;
}

/** Names the enums of all places; the names that are taken by something else are left alone. */
export function nameEnums(
  places: readonly EnumPlace[],
  taken: ReadonlySet<string>,
  exceptions: ReadonlyMap<string, string>,
): ReadonlyMap<string, NamedEnum> {
  const named = new Map<string, NamedEnum>();
  const byName = new Map<string, NamedEnum>();
  const schemas = new Map(
    places.filter(({ property }) => property === "").map(({ owner, words }) => [setOf(words), owner.name]),
  );
  const ordered = places.toSorted(
    (one, other) => rank(one) - rank(other) || stemOf(one.owner.name).length - stemOf(other.owner.name).length,
  );
  for (const place of ordered) {
    if (named.has(placeKey(place))) continue;
    const name = freeName(place);
    const found = byName.get(name) ?? { name, words: place.words, documentation: place.documentation };
    byName.set(name, found);
    named.set(placeKey(place), found);
  }
  return named;

  function freeName(place: EnumPlace): string {
    const candidates = candidatesOf(place);
    const free = candidates.find((name) => isFree(name, place));
    if (free !== undefined) return free;
    throw new PipelineError(
      exitCode.lintError,
      `The enum of "${placeName(place)}" would be exported as "${candidates[0]}", which is something else: give it another name in spec/type-names.yaml.`,
    );
  }

  function isFree(name: string, { words, property }: EnumPlace): boolean {
    if (property === "") return true;
    const twin = byName.get(name);
    return !taken.has(name) && (twin === undefined || setOf(twin.words) === setOf(words));
  }

  function candidatesOf(place: EnumPlace): readonly string[] {
    const { owner, property, words } = place;
    if (property === "") return [owner.name];
    const exception = exceptions.get(placeName(place));
    if (exception !== undefined) return [exception];
    const schema = words.length > 2 ? schemas.get(setOf(words)) : undefined;
    if (schema !== undefined) return [schema];
    const own = pascalCase(singular(property));
    const long = join(stemOf(owner.name), own);
    const suffix = owner.isQuery === true ? "Filter" : owner.isSent ? "Input" : "Value";
    const general = isShared(place) ? [own] : [join(shortestStem(place), own)];
    const first = property.includes("_") ? general : relatives(place);
    return [...first, long, `${long}${suffix}`, join(owner.name, own)];
  }

  /** The enums of the same words that what it belongs to has: those of `Invoice` for a `CustomerInvoice`. */
  function relatives({ owner, property, words }: EnumPlace): readonly string[] {
    const own = pascalCase(singular(property));
    const relative = [...byName.values()].filter(({ name, words: others }) => {
      const stem = name.replace(new RegExp(`${own}(?:Filter)?$`), "");
      return stem !== name && setOf(others) === setOf(words) && stemOf(owner.name).endsWith(stem);
    });
    return relative.map(({ name }) => name);
  }

  /** Whether every property of this name has the same words. */
  function isShared({ property }: EnumPlace): boolean {
    return new Set(places.filter((one) => isSameProperty(one, property)).map(({ words }) => setOf(words))).size === 1;
  }

  function shortestStem({ property, words }: EnumPlace): string {
    const stems = places
      .filter((one) => isSameProperty(one, property) && setOf(one.words) === setOf(words))
      .map(({ owner }) => stemOf(owner.name));
    return stems.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))[0] ?? "";
  }
}

function isSameProperty(place: EnumPlace, property: string): boolean {
  return place.property !== "" && singular(place.property) === singular(property);
}

/** Names what is received first, then what is sent, then queries: what comes later gets the longer name. */
function rank({ owner, property }: EnumPlace): number {
  if (property === "") return 0;
  if (owner.isQuery === true) return 3;
  return owner.isReceived ? 1 : 2;
}

export function placeKey({ owner, property, words }: EnumPlace): string {
  return `${owner.name}.${property}:${setOf(words)}`;
}

function placeName({ owner, property }: EnumPlace): string {
  return `${owner.name}.${property}`;
}

export function setOf(words: readonly string[]): string {
  return words.toSorted().join("|");
}

/** The entity that an input, a query or a variant of it is about. */
function stemOf(name: string): string {
  return name
    .replace(/(?:List|Get|Update|Delete|DeleteAll)?Query$/, "")
    .replace(/(?:Create|Update|BatchCreate)?Input$/, "")
    .replace(/(?<=.)(?:Base|Extended|Summary|Webhook|ListItem|Full|Object|Preview)$/, "");
}
