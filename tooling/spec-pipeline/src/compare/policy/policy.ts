import type { Axis } from "./axis.ts";
import { type Bump, highestBump } from "./bump.ts";
import type { Direction } from "./direction.ts";

/** The packages that are generated from the document. */
export const packageNames = ["@lagokit/spec", "@lagokit/types", "@lagokit/client"] as const;

export type PackageName = (typeof packageNames)[number];

/** The bump of each package for a change. The client's applies if it has a method for an affected operation. */
export type Bumps = Readonly<Record<PackageName, Bump>>;

/** The bumps for one kind of change, by direction. */
export interface PolicyRow {
  readonly axis: Axis;
  /** The kind of change in words, for the documentation. */
  readonly meaning: string;
  /** For data that callers send. Undefined if the change cannot happen there. */
  readonly sent?: Bumps;
  /** For data that callers receive: responses and webhook payloads. */
  readonly received?: Bumps;
}

/** The bump of the client for a change that affects none of its operations: only its dependency changes. */
export const dependencyBump: Bump = "patch";

/** The minimum bump of each package if the document has a new API version. Two packages state that version. */
export const versionBumps: Bumps = bumps("patch", "patch", "none");

/** The policy: the bumps of each package for each kind of change. */
export const policy = {
  "operation-added": typesRow("an operation is added", "minor"),
  "operation-removed": typesRow("an operation is removed", "major"),
  "operation-moved": {
    axis: "types",
    meaning: "an operation changes its method or path; the client follows",
    sent: bumps("major", "major", "patch"),
  },
  "webhook-added": typesRow("a webhook is added", undefined, "minor"),
  "webhook-removed": typesRow("a webhook is removed", undefined, "major"),
  "required-parameter-added": typesRow("a required parameter is added", "major"),
  "optional-parameter-added": typesRow("an optional parameter is added", "minor"),
  "parameter-removed": typesRow("a parameter is removed", "major"),
  "required-request-body-added": typesRow("a required request body is added", "major"),
  "optional-request-body-added": typesRow("an optional request body is added", "minor"),
  "request-body-removed": typesRow("a request body is removed", "major"),
  "response-added": typesRow("a response status is added", undefined, "minor"),
  "response-removed": typesRow("a response status is removed", undefined, "major"),
  "response-body-added": typesRow("a response gains a body", undefined, "minor"),
  "response-body-removed": typesRow("a response loses its body", undefined, "major"),
  "header-added": typesRow("a response header is added", undefined, "minor"),
  "header-removed": typesRow("a response header is removed", undefined, "major"),
  "media-type-added": typesRow("a body gains a media type", "minor", "minor"),
  "media-type-removed": typesRow("a body loses a media type", "major", "major"),
  "required-property-added": typesRow("a required property is added", "major", "minor"),
  "optional-property-added": typesRow("an optional property is added", "minor", "minor"),
  "property-removed": typesRow("a property is removed", "major", "major"),
  "became-required": typesRow("a property, parameter or body becomes required", "major", "minor"),
  "became-optional": typesRow("a property, parameter or body becomes optional", "minor", "major"),
  "became-nullable": typesRow("a value becomes nullable", "minor", "major"),
  "no-longer-nullable": typesRow("a value is no longer nullable", "major", "minor"),
  "values-added": typesRow("a closed enum gains values", "minor", "major"),
  "values-removed": {
    axis: "types",
    meaning: "a closed enum loses values",
    sent: bumps("major", "minor", "minor"),
    received: bumps("major", "major", "major"),
  },
  "discriminator-values-added": typesRow("the discriminator of a variant gains values", "minor", "major"),
  "discriminator-values-removed": typesRow("the discriminator of a variant loses values", "major", "major"),
  "open-values-added": typesRow("an open enum lists more values", "minor", "minor"),
  "open-values-removed": typesRow("an open enum lists fewer values", "minor", "minor"),
  "became-open": typesRow("a closed enum becomes open: any string is possible", "minor", "major"),
  "became-closed": typesRow("an open enum becomes closed", "major", "minor"),
  "became-extensible": typesRow("an object starts to allow undeclared properties", "minor", "minor"),
  "no-longer-extensible": typesRow("an object no longer allows undeclared properties", "major", "major"),
  "variants-added": typesRow("an object gains variants", "minor", "major"),
  "open-variants-added": typesRow("an object with an unknown variant gains known ones", "minor", "minor"),
  "variants-removed": typesRow("an object loses variants", "major", "major"),
  "type-widened": typesRow("a type accepts more than before", "minor", "major"),
  "type-narrowed": typesRow("a type accepts less than before", "major", "minor"),
  "type-changed": typesRow(
    "a type is replaced, or loses all objects, all lists, or everything but null",
    "major",
    "major",
  ),
  "no-longer-assignable": typesRow("the compiler reports an error that none of the above explains", "major", "major"),
  "type-name-removed": {
    axis: "types",
    meaning: "a name that @lagokit/types exports is removed",
    received: bumps("none", "major", "major"),
  },
  "constraint-tightened": wireRow("a length, a range, a pattern or a format allows less", "major", "minor"),
  "constraint-loosened": wireRow("a length, a range, a pattern or a format allows more", "minor", "major"),
  "constraint-changed": wireRow("a pattern or a format is replaced", "major", "major"),
  "default-added": wireRow("a default is declared", "patch", "patch"),
  "default-changed": wireRow("a default changes, or is no longer declared", "major", "patch"),
  "became-read-only": wireRow("a property becomes read-only: callers can no longer send it", "major"),
  "no-longer-read-only": wireRow("a property is no longer read-only: callers can send it", "minor"),
  "became-write-only": wireRow("a property becomes write-only: the server no longer sends it", undefined, "major"),
  "no-longer-write-only": wireRow("a property is no longer write-only: the server also sends it", undefined, "minor"),
  "serialization-changed": wireRow("a parameter is serialized differently", "major"),
  "security-tightened": {
    axis: "wire",
    meaning: "some credentials are no longer accepted",
    sent: bumps("major", "patch", "major"),
  },
  "security-loosened": wireRow("additional credentials are accepted, or fewer are required", "minor"),
  "server-added": wireRow("a server is added", "minor"),
  "server-removed": wireRow("a server is removed", "major"),
  "server-default-changed": wireRow("the default of a server variable changes", "major"),
  deprecated: {
    axis: "wire",
    meaning: "something becomes deprecated (a minor by item 7 of SemVer 2.0.0)",
    sent: bumps("minor", "minor", "minor"),
    received: bumps("minor", "minor", "minor"),
  },
  "no-longer-deprecated": wireRow("something is no longer deprecated", "patch", "patch"),
} as const satisfies Readonly<Record<string, PolicyRow>>;

/** The kinds of change that the policy knows. */
export type ChangeKind = keyof typeof policy;

/** Returns the bumps for a change, or undefined if it cannot happen in that direction. */
export function bumpsOf(kind: ChangeKind, direction: Direction): Bumps | undefined {
  const row: PolicyRow = policy[kind];
  return direction === "request" ? row.sent : row.received;
}

/** The highest bump that a change causes in any package. */
export function severityOf(kind: ChangeKind, direction: Direction): Bump {
  return highestBump(Object.values(bumpsOf(kind, direction) ?? {}));
}

/** A change that is visible in the types: all three packages get the same bump. */
function typesRow(meaning: string, sent?: Bump, received?: Bump): PolicyRow {
  return { axis: "types", meaning, ...sides(sent, received, (bump) => bumps(bump, bump, bump)) };
}

/** A change that the types only show in comments: only the spec package gets its bump. */
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
