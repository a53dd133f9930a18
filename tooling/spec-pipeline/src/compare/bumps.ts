import type { Bump, Change, Comparison } from "./comparison.ts";
import { bumpsOf, type Bumps, dependencyBump, type PackageName, versionBumps, worstOf } from "./policy.ts";

/**
 * Says what each package gets, by the policy. `covered` names the operations that the client has a method for, by
 * their ids, and the webhooks that it knows, by their `webhook_type`: what none of them carries is to the client no
 * more than a patch.
 */
export function bumpsFor(comparison: Comparison, covered: ReadonlySet<string>): Bumps {
  const { changes, versions, isSameDocument } = comparison;
  const candidates = changes.flatMap((change) => bumpsOfChange(change, covered));
  if (versions.older !== versions.newer) candidates.push(versionBumps);
  const worst = (name: PackageName): Bump => worstOf(candidates.map((bumps) => bumps[name]));
  return {
    "@lagokit/spec": isSameDocument ? "none" : worst("@lagokit/spec"),
    "@lagokit/types": worst("@lagokit/types"),
    "@lagokit/client": worst("@lagokit/client"),
  };
}

function bumpsOfChange({ kind, directions, carriers }: Change, covered: ReadonlySet<string>): Bumps[] {
  return directions.flatMap((direction) => {
    const bumps = bumpsOf(kind, direction);
    if (bumps == null) return [];
    const isCovered = carriers[direction].some((carrier) => covered.has(carrier));
    return [isCovered ? bumps : { ...bumps, "@lagokit/client": dependencyBump }];
  });
}
