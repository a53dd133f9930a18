import { partsByDirection } from "../document/directions.ts";
import { type JsonObject } from "../document/json.ts";
import { reachableReferences } from "../document/references.ts";
import { ownProperties, ownRequired } from "../document/schema-parts.ts";
import { toPointer } from "../document/pointer.ts";
import { DeclaredBodies } from "./declared-body.ts";
import type { EvidenceException } from "./exceptions.ts";
import { type Finding, foundProperties } from "./findings.ts";
import { isSuccess, type Recording } from "./recording.ts";
import { listSightings, type Sighting } from "./sightings.ts";
import { compareVersions } from "./versions.ts";

/** How many recordings of a version must have an object before they prove what is always in it. */
const enough = 5;

/** The properties of a schema that every recording of it has. */
export interface AlwaysSent {
  readonly location: Sighting["location"];
  readonly properties: readonly string[];
  /** How many recordings of each version have an object of the schema. */
  readonly recordings: Readonly<Record<string, number>>;
}

/** What the recordings say of the properties that the document leaves optional. */
export interface AlwaysSentReport {
  /** They are required. */
  readonly required: readonly AlwaysSent[];
  /** They stay optional, since there is too little evidence. */
  readonly unproven: readonly AlwaysSent[];
}

/** What the rule looks at. */
export interface AlwaysSentSources {
  readonly recordings: readonly Recording[];
  readonly exceptions: readonly EvidenceException[];
  readonly findings: readonly Finding[];
}

/** The sightings of one schema. */
interface Place {
  readonly location: Sighting["location"];
  readonly schema: JsonObject;
  readonly recordings: Set<Recording>;
  readonly absent: Set<string>;
}

/**
 * Finds the optional properties that every successful answer and every webhook has that was recorded. What is also sent
 * by callers is left out, as it says what they may leave out. Lago's older versions must have it as well: a type that
 * promises what a user's server does not send is a crash.
 */
export function findAlwaysSent(document: JsonObject, sources: AlwaysSentSources): AlwaysSentReport {
  const places = collectPlaces(document, sources);
  const { sent } = partsByDirection(document);
  const isSent = reachableReferences(document, sent);
  const isFound = foundProperties(sources.findings);
  const all = places.flatMap((place) => {
    if (isSent.has(toPointer(place.location.slice(0, 3)))) return [];
    const properties = alwaysIn(place, isFound);
    return properties.length === 0 ? [] : [{ place, properties }];
  });
  const answered = versionsOf(sources.recordings.filter(({ kind }) => kind === "answer"));
  const notified = versionsOf(sources.recordings.filter(({ kind }) => kind === "webhook"));
  const describe = ({ place, properties }: (typeof all)[number]): AlwaysSent => ({
    location: place.location,
    properties,
    recordings: countByVersion(place),
  });
  return {
    required: all.filter(({ place }) => isProven(place)).map(describe),
    unproven: all.filter(({ place }) => !isProven(place)).map(describe),
  };

  /**
   * Of answers, the oldest version and another one have enough; of what only webhooks have, the oldest that webhooks were
   * recorded of. A few recordings of a further Lago refute what they lack, and unmake nothing else.
   */
  function isProven(place: Place): boolean {
    const counts = countByVersion(place);
    const isAnswered = [...place.recordings].some(({ kind }) => kind === "answer");
    const versions = isAnswered ? answered : notified;
    const [isOldest = false, ...others] = versions.map((version) => (counts[version] ?? 0) >= enough);
    return isOldest && (!isAnswered || versions.length === 1 || others.includes(true));
  }
}

function collectPlaces(document: JsonObject, { recordings, exceptions }: AlwaysSentSources): readonly Place[] {
  const bodies = new DeclaredBodies(document);
  const places = new Map<string, Place>();
  for (const recording of recordings.filter(isSuccess)) {
    const declared = bodies.bodyOf(recording);
    if (declared.kind !== "content" || recording.body === null) continue;
    const excused = exceptions.filter(({ subjects }) => subjects.includes(recording.subject));
    const skips = (pointer: string): boolean => excused.some(({ pointers }) => pointers.includes(pointer));
    for (const sighting of listSightings({ document, skips }, recording.body, declared.location))
      note(places, recording, sighting);
  }
  return [...places.values()];
}

function note(places: Map<string, Place>, recording: Recording, { location, schema, value }: Sighting): void {
  const key = toPointer(location);
  const place = places.get(key) ?? { location, schema, recordings: new Set(), absent: new Set() };
  places.set(key, place);
  place.recordings.add(recording);
  Object.keys(ownProperties(schema))
    .filter((name) => !Object.hasOwn(value, name))
    .forEach((name) => place.absent.add(name));
}

function alwaysIn({ location, schema, absent }: Place, isFound: ReturnType<typeof foundProperties>): readonly string[] {
  const required = ownRequired(schema);
  const component = String(location[2]);
  return Object.keys(ownProperties(schema)).filter(
    (name) => !absent.has(name) && !required.includes(name) && !isFound(component, name),
  );
}

function countByVersion({ recordings }: Place): Readonly<Record<string, number>> {
  const versions = versionsOf([...recordings]);
  return Object.fromEntries(
    versions.map((version) => [version, [...recordings].filter((one) => one.version === version).length]),
  );
}

function versionsOf(recordings: readonly Recording[]): readonly string[] {
  return [...new Set(recordings.map(({ version }) => version))].toSorted(compareVersions);
}
