import type { Change } from "../compare/comparison.ts";
import { compareText } from "../document/order.ts";
import { codeSpan } from "../escape/code-span.ts";
import { markdownText } from "../escape/markdown-text.ts";
import type { ResourceOf } from "./resources.ts";

/** Changes that mean the same to whoever uses a resource. */
interface Kind {
  readonly title: string;
  /** Whether they are many and alike, so that their names tell nobody anything. */
  readonly isCounted?: boolean;
  readonly holds: (change: Change) => boolean;
}

const isOf =
  (...kinds: readonly Change["kind"][]) =>
  ({ kind }: Change): boolean =>
    kinds.includes(kind);
const isAdded = isOf("required-property-added", "optional-property-added");
const isReceived = ({ directions }: Change): boolean => directions.some((direction) => direction !== "request");

/** What can happen to a resource, the most important first; the first that fits counts. */
const kinds: readonly Kind[] = [
  { title: "new operations", holds: isOf("operation-added") },
  { title: "new webhooks", holds: isOf("webhook-added") },
  { title: "new filters", holds: isOf("optional-parameter-added", "required-parameter-added") },
  { title: "new fields of requests", holds: (change) => isAdded(change) && !isReceived(change) },
  { title: "new fields of answers", holds: isAdded },
  { title: "can be null", holds: (change) => isOf("became-nullable")(change) && isReceived(change) },
  { title: "of another type", holds: isOf("type-changed", "type-widened", "type-narrowed") },
  {
    title: "gone",
    holds: isOf(
      "property-removed",
      "parameter-removed",
      "values-removed",
      "discriminator-values-removed",
      "variants-removed",
    ),
  },
  { title: "always there", isCounted: true, holds: (change) => isOf("became-required")(change) && isReceived(change) },
  {
    title: "more values",
    holds: isOf(
      "values-added",
      "open-values-added",
      "discriminator-values-added",
      "variants-added",
      "open-variants-added",
    ),
  },
  { title: "new statuses of errors", isCounted: true, holds: isOf("response-added") },
  { title: "other changes", isCounted: true, holds: () => true },
];

/** How many places are named before the others are counted. */
const named = 3;

/** Says in one line for each resource what happened to it. */
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

/** The innermost name: a property stands for what is in its list or map. */
function nameOf({ location: { name, path } }: Change): string {
  return codeSpan(path.findLast((key) => !key.startsWith("[")) ?? name);
}
