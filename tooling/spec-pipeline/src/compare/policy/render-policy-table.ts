import type { Axis } from "./axis.ts";
import { type Bumps, packageNames, policy, type PolicyRow } from "./policy.ts";

/** Prints the rows of the policy for one axis, as a Markdown table. */
export function renderPolicyTable(axis: Axis): string {
  const rows = Object.entries<PolicyRow>(policy).filter(([, row]) => row.axis === axis);
  return [
    "| kind | what happens | in requests | in responses and webhooks |",
    "| --- | --- | --- | --- |",
    ...rows.map(([kind, row]) => `| \`${kind}\` | ${row.meaning} | ${cell(row.sent)} | ${cell(row.received)} |`),
  ].join("\n");
}

function cell(bumps: Bumps | undefined): string {
  if (bumps == null) return "–";
  const distinct = new Set(packageNames.map((name) => bumps[name]));
  const [only] = distinct;
  if (distinct.size === 1 && only != null) return only;
  return packageNames.map((name) => `${name.replace("@lagokit/", "")} ${bumps[name]}`).join(", ");
}
