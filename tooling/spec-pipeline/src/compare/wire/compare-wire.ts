import type { AttributedFinding } from "../findings/finding.ts";
import type { JsonObject } from "../../document/json.ts";
import { type Usage, UsageIndex } from "./usage-index.ts";
import { inBoth, type Pair } from "../pair.ts";
import { type RedoclyChange, type RedoclySide, runRedoclyDiff } from "./redocly-diff.ts";
import { toWireDocument } from "./wire-document.ts";
import { undeclaredRequirements } from "./undeclared-requirements.ts";
import { classifyChange, type WireFinding } from "./classify-change.ts";
import { pointerToPlace } from "./pointer-to-place.ts";

/** Finds what changed on the wire and does not show in the types, with the help of a differ of documents. */
export async function compareWire(documents: Pair<JsonObject>): Promise<AttributedFinding[]> {
  const wire = { older: toWireDocument(documents.older), newer: toWireDocument(documents.newer) };
  const changes = await runRedoclyDiff(wire);
  const relevant = changes.filter((change) => wireFindings(change, wire).length > 0);
  if (relevant.length === 0) return [];
  const usages = { older: new UsageIndex(wire.older), newer: new UsageIndex(wire.newer) };
  return relevant.flatMap((change) => findingsOf(change, wire, usages));
}

function findingsOf(change: RedoclyChange, documents: Pair<JsonObject>, usages: Pair<UsageIndex>): AttributedFinding[] {
  const pointers = pointersOf(change);
  const before = pointerToPlace(documents.older, pointers.older);
  const after = pointerToPlace(documents.newer, pointers.newer);
  // The differ may take one property for another that was renamed; what the two say is no change of either.
  if (before.at(-1) !== after.at(-1) && before.length + after.length > 2 * componentDepth) return [];
  const isAboutAll = change.typeName.startsWith("Security") || change.typeName.startsWith("Server");
  const place = isAboutAll ? ["the API"] : after;
  const affected = inBoth(
    usages.older.usagesOf(pointers.older),
    usages.newer.usagesOf(pointers.newer),
    ({ operation, direction }: Usage) => `${direction} ${operation}`,
  );
  return wireFindings(change, documents).flatMap((finding) =>
    affected.map(({ newer }) => ({ ...finding, ...newer, place })),
  );
}

function wireFindings(change: RedoclyChange, documents: Pair<JsonObject>): WireFinding[] {
  return [...classifyChange(change), ...undeclaredRequirements(change, pointersOf(change), documents)];
}

/** What came or went has one pointer; in the other document its place is the same. */
function pointersOf({ typeName, property, base, revision }: RedoclyChange): Pair<string> {
  const ownerOf = ({ pointer, value }: RedoclySide): string => {
    const isKey = property == null ? typeName === "Schema" : value !== undefined && pointer.endsWith(`/${property}`);
    return isKey ? pointer.slice(0, pointer.lastIndexOf("/")) : pointer;
  };
  const [older, newer] = [base ?? revision, revision ?? base].map((side) => (side == null ? "" : ownerOf(side)));
  return { older: older ?? "", newer: newer ?? "" };
}

/** The length of the place of a component. */
const componentDepth = 3;
