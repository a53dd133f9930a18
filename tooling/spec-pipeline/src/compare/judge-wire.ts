import type { JsonObject } from "../document/json.ts";
import { type Carrier, CarrierIndex } from "./carriers.ts";
import type { CarriedFinding } from "./cause.ts";
import { inBoth, type Pair } from "./pair.ts";
import { type RedoclyChange, type RedoclySide, runRedoclyDiff } from "./redocly-diff.ts";
import { toWireDocument } from "./wire-document.ts";
import { undeclaredRequirements } from "./undeclared-requirements.ts";
import { meaningsOf, type WireMeaning } from "./wire-meaning.ts";
import { toPlace } from "./wire-place.ts";

/** Finds what changed on the wire and does not show in the types, with the help of a differ of documents. */
export async function judgeWire(documents: Pair<JsonObject>): Promise<CarriedFinding[]> {
  const wire = { older: toWireDocument(documents.older), newer: toWireDocument(documents.newer) };
  const changes = await runRedoclyDiff(wire);
  const meaningful = changes.filter((change) => meanings(change, wire).length > 0);
  if (meaningful.length === 0) return [];
  const carriers = { older: new CarrierIndex(wire.older), newer: new CarrierIndex(wire.newer) };
  return meaningful.flatMap((change) => findingsOf(change, wire, carriers));
}

function findingsOf(
  change: RedoclyChange,
  documents: Pair<JsonObject>,
  carriers: Pair<CarrierIndex>,
): CarriedFinding[] {
  const pointers = pointersOf(change);
  const before = toPlace(documents.older, pointers.older);
  const after = toPlace(documents.newer, pointers.newer);
  // The differ may take one property for another that was renamed; what the two say is no change of either.
  if (before.at(-1) !== after.at(-1) && before.length + after.length > 2 * componentDepth) return [];
  const isAboutAll = change.typeName.startsWith("Security") || change.typeName.startsWith("Server");
  const place = isAboutAll ? ["the API"] : after;
  const carrying = inBoth(
    carriers.older.carriersOf(pointers.older),
    carriers.newer.carriersOf(pointers.newer),
    ({ carrier, direction }: Carrier) => `${direction} ${carrier}`,
  );
  return meanings(change, documents).flatMap((meaning) =>
    carrying.map(({ newer }) => ({ ...meaning, ...newer, place })),
  );
}

function meanings(change: RedoclyChange, documents: Pair<JsonObject>): WireMeaning[] {
  return [...meaningsOf(change), ...undeclaredRequirements(change, pointersOf(change), documents)];
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
