import { type Bump, highestBump } from "./policy/bump.ts";
import type { Change, Comparison } from "./comparison.ts";
import { type Bumps, bumpsOf, dependencyBump, type PackageName, versionBumps } from "./policy/policy.ts";

/** The bump of each package that a document can change. */
export type ReleaseBumps = Bumps & {
  readonly [Name in "@lagokit/webhooks" | "@lagokit/testing" | "@lagokit/outbox"]: Bump;
};

/**
 * Returns the bump of each package by the policy. `covered` has the IDs of the operations that the client had or has a
 * method for. A change that affects none of them is at most a patch for the client. Every change of a webhook affects
 * the client, because it exports all types.
 */
export function packageBumps(comparison: Comparison, covered: ReadonlySet<string>): ReleaseBumps {
  const { changes, versions, isSameDocument } = comparison;
  const changed = changes.flatMap((change) => bumpsOfChange(change, covered));
  const candidates = versions.older === versions.newer ? changed : [...changed, versionBumps];
  const worst = (name: PackageName): Bump => highestBump(candidates.map((bumps) => bumps[name]));
  const client = worst("@lagokit/client");
  return {
    "@lagokit/spec": isSameDocument ? "none" : worst("@lagokit/spec"),
    "@lagokit/types": worst("@lagokit/types"),
    "@lagokit/client": client,
    "@lagokit/webhooks": handedOn(worst("@lagokit/types")),
    // Its samples and routes are generated from the document, and its fixtures have the types.
    "@lagokit/testing": highestBump(changed.map((bumps) => bumps["@lagokit/types"])),
    // It requires the client of one major version.
    "@lagokit/outbox": client === "major" ? "major" : "none",
  };
}

function bumpsOfChange({ kind, directions, affected }: Change, covered: ReadonlySet<string>): Bumps[] {
  return directions.flatMap((direction) => {
    const bumps = bumpsOf(kind, direction);
    if (bumps == null) return [];
    const isCovered = direction === "webhook" || affected[direction].some((operation) => covered.has(operation));
    const isName = kind === "type-name-removed";
    return [isCovered || isName ? bumps : { ...bumps, "@lagokit/client": dependencyBump }];
  });
}

/**
 * The bump of a package that also exports the names of `@lagokit/types`. Its dependency range already includes a patch.
 */
function handedOn(bump: Bump): Bump {
  return bump === "patch" ? "none" : bump;
}
