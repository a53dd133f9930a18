import { type Bump, highestBump } from "./policy/bump.ts";
import type { Change, Comparison } from "./comparison.ts";
import { type Bumps, bumpsOf, dependencyBump, type PackageName, versionBumps } from "./policy/policy.ts";

/** What each package of the workspace gets that a document can change. */
export type ReleaseBumps = Bumps & { readonly "@lagokit/webhooks": Bump };

/**
 * Says what each package gets, by the policy. `covered` names the operations that the client has a method for, before
 * or after, by their ids: what affects none of them is to the client no more than a patch. It hands on every webhook.
 */
export function packageBumps(comparison: Comparison, covered: ReadonlySet<string>): ReleaseBumps {
  const { changes, versions, isSameDocument } = comparison;
  const candidates = changes.flatMap((change) => bumpsOfChange(change, covered));
  if (versions.older !== versions.newer) candidates.push(versionBumps);
  const worst = (name: PackageName): Bump => highestBump(candidates.map((bumps) => bumps[name]));
  return {
    "@lagokit/spec": isSameDocument ? "none" : worst("@lagokit/spec"),
    "@lagokit/types": worst("@lagokit/types"),
    "@lagokit/client": worst("@lagokit/client"),
    "@lagokit/webhooks": handedOn(worst("@lagokit/types")),
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

/** What a package gets that hands on the names of `@lagokit/types`: the range of its dependency takes a patch in. */
function handedOn(bump: Bump): Bump {
  return bump === "patch" ? "none" : bump;
}
