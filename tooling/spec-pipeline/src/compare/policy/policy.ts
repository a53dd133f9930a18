import type { Axis } from "./axis.ts";
import { type Bump, highestBump } from "./bump.ts";
import type { Direction } from "./direction.ts";

/** The packages that are made from the document. */
export const packageNames = ["@lagokit/spec", "@lagokit/types", "@lagokit/client"] as const;

export type PackageName = (typeof packageNames)[number];

/** What a change means for each package; for the client, if it has a method for an operation that the change affects. */
export type Bumps = Readonly<Record<PackageName, Bump>>;

/** What one kind of change means, by the way the data travels. */
export interface PolicyRow {
  readonly axis: Axis;
  /** The kind of change in words, for the documentation. */
  readonly meaning: string;
  /** In what callers send. Undefined where it cannot happen. */
  readonly sent?: Bumps;
  /** In what callers receive: responses and webhook payloads. */
  readonly received?: Bumps;
}

/** What the client gets for a change that it covers nothing of: its own interface stays, its dependency moves. */
export const dependencyBump: Bump = "patch";

/** What each package gets at least when the document follows another version of the API, which two of them state. */
export const versionBumps: Bumps = bumps("patch", "patch", "none");

/** The policy: each kind of change, and what it means for each package. */
export const policy = {
  "operation-added": typesRow("an operation is new", "minor"),
  "operation-removed": typesRow("an operation is gone", "major"),
  "operation-moved": {
    axis: "types",
    meaning: "an operation has another method or path; the client follows",
    sent: bumps("major", "major", "patch"),
  },
  "webhook-added": typesRow("a webhook is new", undefined, "minor"),
  "webhook-removed": typesRow("a webhook is gone", undefined, "major"),
  "required-parameter-added": typesRow("a required parameter is new", "major"),
  "optional-parameter-added": typesRow("an optional parameter is new", "minor"),
  "parameter-removed": typesRow("a parameter is gone", "major"),
  "required-request-body-added": typesRow("a required request body is new", "major"),
  "optional-request-body-added": typesRow("an optional request body is new", "minor"),
  "request-body-removed": typesRow("a request body is gone", "major"),
  "response-added": typesRow("a response status is new", undefined, "minor"),
  "response-removed": typesRow("a response status is gone", undefined, "major"),
  "response-body-added": typesRow("a response that had no body has one", undefined, "minor"),
  "response-body-removed": typesRow("a response has no body any more", undefined, "major"),
  "header-added": typesRow("a response header is new", undefined, "minor"),
  "header-removed": typesRow("a response header is gone", undefined, "major"),
  "media-type-added": typesRow("a body comes in another media type too", "minor", "minor"),
  "media-type-removed": typesRow("a body does not come in a media type any more", "major", "major"),
  "required-property-added": typesRow("a required property is new", "major", "minor"),
  "optional-property-added": typesRow("an optional property is new", "minor", "minor"),
  "property-removed": typesRow("a property is gone", "major", "major"),
  "became-required": typesRow("what was optional is required", "major", "minor"),
  "became-optional": typesRow("what was required is optional", "minor", "major"),
  "became-nullable": typesRow("a value may be null", "minor", "major"),
  "no-longer-nullable": typesRow("a value may not be null any more", "major", "minor"),
  "values-added": typesRow("a closed enum has more values", "minor", "major"),
  "values-removed": {
    axis: "types",
    meaning: "a closed enum has fewer values",
    sent: bumps("major", "minor", "minor"),
    received: bumps("major", "major", "major"),
  },
  "discriminator-values-added": typesRow("more values tell a variant of an object apart", "minor", "major"),
  "discriminator-values-removed": typesRow("fewer values tell a variant of an object apart", "major", "major"),
  "open-values-added": typesRow("an open enum names more values", "minor", "minor"),
  "open-values-removed": typesRow("an open enum names fewer values", "minor", "minor"),
  "became-open": typesRow("a closed enum is open: any string may come", "minor", "major"),
  "became-closed": typesRow("an open enum is closed", "major", "minor"),
  "became-extensible": typesRow("an object may have properties that are not named", "minor", "minor"),
  "no-longer-extensible": typesRow("an object may only have the properties that are named", "major", "major"),
  "variants-added": typesRow("an object has more variants", "minor", "major"),
  "open-variants-added": typesRow("an object that may be of an unknown variant has more known ones", "minor", "minor"),
  "variants-removed": typesRow("an object has fewer variants", "major", "major"),
  "type-widened": typesRow("a type admits more than before", "minor", "major"),
  "type-narrowed": typesRow("a type admits less than before", "major", "minor"),
  "type-changed": typesRow(
    "a type is another one, or has lost all objects, all lists, or all but null",
    "major",
    "major",
  ),
  "no-longer-assignable": typesRow("the compiler refuses it, and none of the above says why", "major", "major"),
  "type-name-removed": {
    axis: "types",
    meaning: "a name that @lagokit/types exports is gone",
    received: bumps("none", "major", "major"),
  },
  "constraint-tightened": wireRow("a length, a range, a pattern or a format allows less", "major", "minor"),
  "constraint-loosened": wireRow("a length, a range, a pattern or a format allows more", "minor", "major"),
  "constraint-changed": wireRow("a pattern or a format is another one", "major", "major"),
  "default-added": wireRow("a default is stated", "patch", "patch"),
  "default-changed": wireRow("a default is another one, or is not stated any more", "major", "patch"),
  "became-read-only": wireRow("a property is read-only: it may not be sent any more", "major"),
  "no-longer-read-only": wireRow("a property is not read-only any more: it may be sent", "minor"),
  "became-write-only": wireRow("a property is write-only: it does not come any more", undefined, "major"),
  "no-longer-write-only": wireRow("a property is not write-only any more: it comes too", undefined, "minor"),
  "serialization-changed": wireRow("a parameter is written in another way", "major"),
  "security-tightened": {
    axis: "wire",
    meaning: "credentials that were accepted are not any more",
    sent: bumps("major", "patch", "major"),
  },
  "security-loosened": wireRow("credentials are accepted that were not, or are not needed", "minor"),
  "server-added": wireRow("a server is new", "minor"),
  "server-removed": wireRow("a server is gone", "major"),
  "server-default-changed": wireRow("a variable of a server has another default", "major"),
  deprecated: {
    axis: "wire",
    meaning: "something is deprecated (a minor by item 7 of semver 2.0.0)",
    sent: bumps("minor", "minor", "minor"),
    received: bumps("minor", "minor", "minor"),
  },
  "no-longer-deprecated": wireRow("something is not deprecated any more", "patch", "patch"),
} as const satisfies Readonly<Record<string, PolicyRow>>;

/** The kinds of change that the policy knows. */
export type ChangeKind = keyof typeof policy;

/** Says what a change means for each package, or undefined if it cannot happen in that direction. */
export function bumpsOf(kind: ChangeKind, direction: Direction): Bumps | undefined {
  const row: PolicyRow = policy[kind];
  return direction === "request" ? row.sent : row.received;
}

/** What a change means to the package that it means most to. */
export function severityOf(kind: ChangeKind, direction: Direction): Bump {
  return highestBump(Object.values(bumpsOf(kind, direction) ?? {}));
}

/** What the types see: all three packages are judged alike. */
function typesRow(meaning: string, sent?: Bump, received?: Bump): PolicyRow {
  return { axis: "types", meaning, ...sides(sent, received, (bump) => bumps(bump, bump, bump)) };
}

/** What the types do not see, but for their comments: the document alone is judged by it. */
function wireRow(meaning: string, sent?: Bump, received?: Bump): PolicyRow {
  return { axis: "wire", meaning, ...sides(sent, received, (bump) => bumps(bump, "patch", "patch")) };
}

function sides(
  sent: Bump | undefined,
  received: Bump | undefined,
  toBumps: (bump: Bump) => Bumps,
): Pick<PolicyRow, "sent" | "received"> {
  return { ...(sent != null && { sent: toBumps(sent) }), ...(received != null && { received: toBumps(received) }) };
}

function bumps(spec: Bump, types: Bump, client: Bump): Bumps {
  return { "@lagokit/spec": spec, "@lagokit/types": types, "@lagokit/client": client };
}
