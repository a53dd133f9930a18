/** A group of types: the types of a tag of the API, or another family of types. */
export interface TypeGroup {
  readonly label: string;
  readonly slug: string;
  readonly pattern: RegExp;
}

/** Families of types that are not tags of the API. They take precedence over the tags. */
const families: readonly TypeGroup[] = [
  { label: "webhook payloads", slug: "webhook-payloads", pattern: /Events?$|^Webhook(?!Endpoint)/ },
  { label: "errors", slug: "errors", pattern: /^(?:ApiError|Error)/ },
  { label: "alerts", slug: "alerts", pattern: /^(?:Triggered)?Alert/ },
  { label: "charges", slug: "charges", pattern: /^(?!Plan|Subscription|Customer).*Charge/ },
];

const rest: TypeGroup = { label: "shared objects and enums", slug: "shared", pattern: /^/ };

/** Returns the groups in order of precedence: families first, then the tags, longest name first. */
export function typeGroups(tags: readonly string[]): readonly TypeGroup[] {
  const ofTags = tags.map((tag) => ({
    label: tag
      .replace("add_on", "add-on")
      .replaceAll("_", " ")
      .replace(/\bapi\b/, "API"),
    slug: tag.replaceAll("_", "-"),
    pattern: new RegExp(`^(?:Applied)?${stemOf(tag)}`),
  }));
  return [...families, ...ofTags.toSorted((one, other) => other.slug.length - one.slug.length), rest];
}

export function typeGroup(groups: readonly TypeGroup[], name: string): TypeGroup {
  return groups.find(({ pattern }) => pattern.test(name)) ?? rest;
}

/** Returns the beginning of the type names of a tag: `CreditNote` for `credit_notes`. */
function stemOf(tag: string): string {
  const singular = tag.replace(/ies$/, "y").replace(/xes$/, "x").replace(/s$/, "");
  return singular.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
