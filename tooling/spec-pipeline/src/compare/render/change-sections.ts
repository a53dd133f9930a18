import type { Change } from "../comparison.ts";

/** Changes that mean the same to callers, under a heading. */
export interface ChangeSection {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** Sorts changes by what they mean to callers, the worst first. Empty sections are left out. */
export function toSections(changes: readonly Change[]): ChangeSection[] {
  const types = changes.filter(({ axis }) => axis === "types");
  const wire = changes.filter(({ axis }) => axis === "wire");
  const sections = [
    { title: "Breaking", changes: types.filter(isBreaking) },
    { title: "Breaking on the wire, where the types do not show it", changes: wire.filter(isBreaking) },
    { title: "New operations and webhooks", changes: types.filter(isWhole) },
    { title: "Added", changes: types.filter((change) => !isBreaking(change) && !isWhole(change)) },
    { title: "Other changes on the wire", changes: wire.filter((change) => !isBreaking(change)) },
  ];
  return sections.filter((section) => section.changes.length > 0);
}

function isBreaking({ severity }: Change): boolean {
  return severity === "major";
}

/** Whether a change is that an operation or a webhook as a whole is new. */
function isWhole({ kind }: Change): boolean {
  return kind === "operation-added" || kind === "webhook-added";
}
