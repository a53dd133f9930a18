import { compareText } from "../document/order.ts";
import type { Carriers, Change } from "./comparison.ts";
import { describeCarriers } from "./describe-carriers.ts";
import { describeLocation, type Location } from "./location.ts";
import { startSentence } from "./message.ts";
import type { ChangeKind } from "./policy.ts";

type Group = readonly [Change, ...Change[]];

/** What is said of an object whose properties came or went together. */
const propertyVerbs: Partial<Record<ChangeKind, string>> = {
  "optional-property-added": "gained",
  "required-property-added": "gained the required",
  "property-removed": "lost",
};

/**
 * Prints changes, each with who carries it. The properties that an object gained or lost share a line, and so does
 * what happened to many operations alike.
 */
export function printLines(changes: readonly Change[]): string[] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const group = groups.get(groupKey(change));
    if (group == null) groups.set(groupKey(change), [change]);
    else group.push(change);
  }
  return [...groups.values()].map(printLine);
}

function groupKey(change: Change): string {
  const { kind, location, carriers } = change;
  if (propertyVerbs[kind] == null) return withoutOperation(change);
  return JSON.stringify([kind, describeLocation(outside(location)), carriers]);
}

function printLine(group: Group): string {
  const [{ location }, ...others] = group;
  const carriers = joinCarriers(group);
  const isNamed = others.length === 0 && location.owner !== "schema" && isAlone(location.name, carriers);
  return isNamed ? messageOf(group) : `${messageOf(group)} (${describeCarriers(carriers)})`;
}

function messageOf([first, ...others]: Group): string {
  if (others.length === 0) return first.message;
  const verb = propertyVerbs[first.kind];
  if (verb == null) return withoutOperation(first);
  const names = [first, ...others].map(({ location }) => `\`${location.path.at(-1) ?? ""}\``);
  return startSentence(`${describeLocation(outside(first.location))} ${verb} ${names.join(", ")}`);
}

/** What a message says of any operation that it may be true of. */
function withoutOperation({ message, location }: Change): string {
  return location.owner === "operation" ? message.replace(` of \`${location.name}\``, "") : message;
}

/** Whether something is the only one that carries a change: then it is named already. */
function isAlone(name: string, { request, response, webhook }: Carriers): boolean {
  return [...request, ...response, ...webhook].every((carrier) => carrier === name);
}

function joinCarriers(group: Group): Carriers {
  const union = (direction: keyof Carriers): string[] =>
    [...new Set(group.flatMap(({ carriers }) => carriers[direction]))].toSorted(compareText);
  return { request: union("request"), response: union("response"), webhook: union("webhook") };
}

/** The object that a property is in. */
function outside(location: Location): Location {
  return { ...location, path: location.path.slice(0, -1) };
}
