import { type Bump, highestBump } from "./policy/bump.ts";
import type { Change, Comparison } from "./comparison.ts";
import { type Bumps, bumpsOf, dependencyBump, type PackageName, versionBumps } from "./policy/policy.ts";

/**
 * Says what each package gets, by the policy. `covered` names the operations that the client has a method for, by
 * their ids, and the webhooks that it knows, by their `webhook_type`: what affects none of them is to the client no
 * more than a patch.
 */
export function packageBumps(comparison: Comparison, covered: ReadonlySet<string>): Bumps {
  const { changes, versions, isSameDocument } = comparison;
  const candidates = changes.flatMap((change) => bumpsOfChange(change, covered));
  if (versions.older !== versions.newer) candidates.push(versionBumps);
  const worst = (name: PackageName): Bump => highestBump(candidates.map((bumps) => bumps[name]));
  return {
    "@lagokit/spec": isSameDocument ? "none" : worst("@lagokit/spec"),
    "@lagokit/types": worst("@lagokit/types"),
    "@lagokit/client": worst("@lagokit/client"),
  };
}

function bumpsOfChange({ kind, directions, affected }: Change, covered: ReadonlySet<string>): Bumps[] {
  return directions.flatMap((direction) => {
    const bumps = bumpsOf(kind, direction);
    if (bumps == null) return [];
    const isCovered = affected[direction].some((operation) => covered.has(operation));
    return [isCovered ? bumps : { ...bumps, "@lagokit/client": dependencyBump }];
  });
}
