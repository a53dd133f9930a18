/** A group of types: those of a tag of the API, or of another family. */
export interface TypeGroup {
  readonly label: string;
  readonly slug: string;
  readonly pattern: RegExp;
}

/** Families of types that are not tags of the API. They are tried before the tags. */
const families: readonly TypeGroup[] = [
  { label: "webhook payloads", slug: "webhook-payloads", pattern: /Events?$|^Webhook(?!Endpoint)/ },
  { label: "errors", slug: "errors", pattern: /^(?:ApiError|Error)/ },
  { label: "alerts", slug: "alerts", pattern: /^(?:Triggered)?Alert/ },
  { label: "charges", slug: "charges", pattern: /^(?!Plan|Subscription|Customer).*Charge/ },
];

const rest: TypeGroup = { label: "shared objects and enums", slug: "shared", pattern: /^/ };

/** The groups in the order to try them: families first, then the tags, the longest name first. */
export function typeGroups(tags: readonly string[]): readonly TypeGroup[] {
  const ofTags = tags.map((tag) => ({
    label: tag.replaceAll("_", " ").replace(/\bapi\b/, "API"),
    slug: tag.replaceAll("_", "-"),
    pattern: new RegExp(`^(?:Applied)?${stemOf(tag)}`),
  }));
  return [...families, ...ofTags.toSorted((one, other) => other.slug.length - one.slug.length), rest];
}

export function typeGroup(groups: readonly TypeGroup[], name: string): TypeGroup {
  return groups.find(({ pattern }) => pattern.test(name)) ?? rest;
}

/** `credit_notes` is `CreditNote`. */
function stemOf(tag: string): string {
  const singular = tag.replace(/ies$/, "y").replace(/xes$/, "x").replace(/s$/, "");
  return singular.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
