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

/** How many recordings of a version must contain an object to prove which properties are always present. */
const enough = 5;

/** The properties of a schema that are in every recording of it. */
export interface AlwaysSent {
  readonly location: Sighting["location"];
  readonly properties: readonly string[];
  /** How many recordings of each version contain an object of the schema. */
  readonly recordings: Readonly<Record<string, number>>;
}

/** What the recordings show about the optional properties of the document. */
export interface AlwaysSentReport {
  /** Properties that become required. */
  readonly required: readonly AlwaysSent[];
  /** Properties that stay optional, because there is too little evidence. */
  readonly unproven: readonly AlwaysSent[];
}

/** The recordings that the rule uses. */
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
 * Finds the optional properties that are in every recorded successful response and webhook. Schemas that callers also
 * send are omitted, because they define what callers may omit. Older versions of Lago must send the property as well:
 * if a type promises a property that a server does not send, code crashes.
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
   * For responses, the oldest version and another one must have enough recordings. For objects that only webhooks have,
   * the oldest version with recorded webhooks must. A few recordings of a further version can only disprove a property
   * that they lack.
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
