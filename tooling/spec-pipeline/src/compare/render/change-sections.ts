import type { Change } from "../comparison.ts";

/** Changes with the same meaning for callers, under a heading. */
export interface ChangeSection {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** Groups changes by what they mean for callers, the most severe first. Empty sections are omitted. */
export function toSections(changes: readonly Change[]): ChangeSection[] {
  const types = changes.filter(({ axis }) => axis === "types");
  const wire = changes.filter(({ axis }) => axis === "wire");
  const sections = [
    { title: "Breaking", changes: types.filter(isBreaking) },
    { title: "Breaking on the wire only (not visible in the types)", changes: wire.filter(isBreaking) },
    { title: "New operations and webhooks", changes: types.filter(isWhole) },
    { title: "Added", changes: types.filter((change) => !isBreaking(change) && !isWhole(change)) },
    { title: "Other changes on the wire", changes: wire.filter((change) => !isBreaking(change)) },
  ];
  return sections.filter((section) => section.changes.length > 0);
}

function isBreaking({ severity }: Change): boolean {
  return severity === "major";
}

/** Whether a change adds an operation or a webhook. */
function isWhole({ kind }: Change): boolean {
  return kind === "operation-added" || kind === "webhook-added";
}
