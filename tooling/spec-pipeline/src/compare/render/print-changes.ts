import { codeSpan, codeSpans } from "../../escape/code-span.ts";
import { compareText } from "../../document/order.ts";
import type { AffectedOperations, Change } from "../comparison.ts";
import { describeAffected } from "./describe-affected.ts";
import { describeLocation, type Location } from "../findings/location.ts";
import { startSentence } from "../findings/describe-change.ts";
import type { ChangeKind } from "../policy/policy.ts";

type Group = readonly [Change, ...Change[]];

/** The verb for several properties of an object that were added or removed together. */
const propertyVerbs: Partial<Record<ChangeKind, string>> = {
  "optional-property-added": "gained",
  "required-property-added": "gained the required",
  "property-removed": "lost",
};

/**
 * Prints changes, each with what it affects. Properties that an object gained or lost share a line. So do equal changes
 * of several operations.
 */
export function printChanges(changes: readonly Change[]): string[] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const group = groups.get(groupKey(change));
    if (group == null) groups.set(groupKey(change), [change]);
    else group.push(change);
  }
  return [...groups.values()].map(printLine);
}

function groupKey(change: Change): string {
  const { kind, location, affected } = change;
  if (propertyVerbs[kind] == null) return withoutOperation(change);
  return JSON.stringify([kind, describeLocation(outside(location)), affected]);
}

function printLine(group: Group): string {
  const [{ location }, ...others] = group;
  const affected = joinAffected(group);
  const isNamed = others.length === 0 && location.owner !== "schema" && isAlone(location.name, affected);
  return isNamed ? messageOf(group) : `${messageOf(group)} (${describeAffected(affected)})`;
}

function messageOf([first, ...others]: Group): string {
  if (others.length === 0) return first.message;
  const verb = propertyVerbs[first.kind];
  if (verb == null) return withoutOperation(first);
  const names = [first, ...others].map(({ location }) => location.path.at(-1) ?? "");
  return startSentence(`${describeLocation(outside(first.location))} ${verb} ${codeSpans(names)}`);
}

/** The message without the name of the operation, so that it fits several operations. */
function withoutOperation({ message, location }: Change): string {
  return location.owner === "operation" ? message.replace(` of ${codeSpan(location.name)}`, () => "") : message;
}

/** Whether a change affects only this operation or webhook. Its name is already in the message then. */
function isAlone(name: string, { request, response, webhook }: AffectedOperations): boolean {
  return [...request, ...response, ...webhook].every((operation) => operation === name);
}

function joinAffected(group: Group): AffectedOperations {
  const union = (direction: keyof AffectedOperations): string[] =>
    [...new Set(group.flatMap(({ affected }) => affected[direction]))].toSorted(compareText);
  return { request: union("request"), response: union("response"), webhook: union("webhook") };
}

/** The object that contains a property. */
function outside(location: Location): Location {
  return { ...location, path: location.path.slice(0, -1) };
}
