import type { Change } from "../compare/comparison.ts";
import { compareText } from "../document/order.ts";
import { codeSpan } from "../escape/code-span.ts";
import { markdownText } from "../escape/markdown-text.ts";
import type { ResourceOf } from "./resources.ts";

/** Changes that have the same effect for a caller of a resource. */
interface Kind {
  readonly title: string;
  /** Whether only the number of changes is printed, because their names carry no information. */
  readonly isCounted?: boolean;
  readonly holds: (change: Change) => boolean;
}

const isOf =
  (...kinds: readonly Change["kind"][]) =>
  ({ kind }: Change): boolean =>
    kinds.includes(kind);
const isAdded = isOf("required-property-added", "optional-property-added");
const isReceived = ({ directions }: Change): boolean => directions.some((direction) => direction !== "request");

/** What can happen to a resource, the most important first. The first match counts. */
const kinds: readonly Kind[] = [
  { title: "new operations", holds: isOf("operation-added") },
  { title: "new webhooks", holds: isOf("webhook-added") },
  { title: "new filters", holds: isOf("optional-parameter-added", "required-parameter-added") },
  { title: "new fields in requests", holds: (change) => isAdded(change) && !isReceived(change) },
  { title: "new fields in responses", holds: isAdded },
  { title: "now nullable", holds: (change) => isOf("became-nullable")(change) && isReceived(change) },
  { title: "changed type", holds: isOf("type-changed", "type-widened", "type-narrowed") },
  {
    title: "removed",
    holds: isOf(
      "property-removed",
      "parameter-removed",
      "values-removed",
      "discriminator-values-removed",
      "variants-removed",
    ),
  },
  {
    title: "now required in responses",
    isCounted: true,
    holds: (change) => isOf("became-required")(change) && isReceived(change),
  },
  {
    title: "new values",
    holds: isOf(
      "values-added",
      "open-values-added",
      "discriminator-values-added",
      "variants-added",
      "open-variants-added",
    ),
  },
  { title: "new error statuses", isCounted: true, holds: isOf("response-added") },
  { title: "other changes", isCounted: true, holds: () => true },
];

/** How many names are listed before the rest is only counted. */
const named = 3;

/** Summarizes the changes of each resource in one line. */
export function summarizeByResource(changes: readonly Change[], resourceOf: ResourceOf): readonly string[] {
  const resources = [...new Set(changes.map(resourceOf))].toSorted(compareText);
  return resources.map((resource) => {
    const own = changes.filter((change) => resourceOf(change) === resource);
    return `**${markdownText(resource)}**: ${kindsOf(own).join("; ")}.`;
  });
}

function kindsOf(changes: readonly Change[]): readonly string[] {
  return kinds.flatMap((kind) => {
    const own = changes.filter((change) => kinds.find(({ holds }) => holds(change)) === kind);
    if (own.length === 0) return [];
    return [`${kind.title} ${kind.isCounted ? `(${own.length})` : nameSome(own)}`];
  });
}

function nameSome(changes: readonly Change[]): string {
  const names = [...new Set(changes.map(nameOf))];
  const shown = names.slice(0, names.length > named + 1 ? named : names.length);
  const rest = names.length - shown.length;
  return shown.join(", ") + (rest === 0 ? "" : ` and ${rest} more`);
}

/** Returns the innermost name. For the items of a list or a map, that is the name of the property that holds them. */
function nameOf({ location: { name, path } }: Change): string {
  return codeSpan(path.findLast((key) => !key.startsWith("[")) ?? name);
}
