import type { Assembly } from "../assemble/assemble.ts";
import { isEqual, type JsonObject } from "../document/json.ts";
import { listOperations, listWebhooks } from "../document/operations.ts";
import type { ProvenOverlay } from "../overlay/overlay.ts";
import type { AlwaysSentReport } from "./always-sent.ts";
import { DeclaredBodies } from "./declared-body.ts";
import { excuse, type EvidenceException } from "./exceptions.ts";
import { type Finding, unansweredFindings } from "./findings.ts";
import { type Fault, judgeRecordings, type Refusal } from "./judge-recordings.ts";
import type { Recording } from "./recording.ts";
import { subjectName } from "./subject-name.ts";
import { unprovenClaims } from "./unproven-claims.ts";
import { layout } from "../workspace/layout.ts";
import { compareVersions } from "./versions.ts";

/** What the recordings of one version show about the operations, or the webhooks, of the document. */
export interface EvidenceRow {
  readonly version: string;
  readonly kind: "operations" | "webhooks";
  /** How many the document has. */
  readonly all: number;
  /** Those without a recording. */
  readonly without: readonly string[];
  readonly recordings: number;
  /** How many recordings contradict the document, without exceptions. */
  readonly refused: number;
  /** How many contradict it with an exception. */
  readonly excused: number;
}

/** How the document compares with the recordings of each version. */
export interface EvidenceReport {
  readonly rows: readonly EvidenceRow[];
  readonly refusals: readonly Refusal[];
  readonly exceptions: number;
  /** The properties that are required because they are always sent, and those with too few recordings. */
  readonly alwaysSent: AlwaysSentReport;
  /** Errors in the exceptions, the findings and the evidence of overlays, one line each. */
  readonly faults: readonly string[];
}

/** What the document is checked against. */
export interface EvidenceSources {
  readonly recordings: readonly Recording[];
  readonly exceptions: readonly EvidenceException[];
  readonly findings: readonly Finding[];
  readonly corrections: readonly ProvenOverlay[];
  readonly additions: readonly ProvenOverlay[];
  readonly shapes: readonly ProvenOverlay[];
}

/** The document that is checked against the recordings. */
export interface WeighedContract extends Pick<Assembly, "document" | "alwaysSent"> {
  /** The written document, if it differs from the assembled one. */
  readonly written?: JsonObject | undefined;
}

/** Checks an assembled document against all recordings, or against those of one operation or webhook. */
export function weighEvidence(
  { document, alwaysSent, written }: WeighedContract,
  sources: EvidenceSources,
  subject?: string,
): EvidenceReport {
  const bodies = new DeclaredBodies(document);
  const isWanted = (name: string): boolean => subject === undefined || name === subject;
  const recordings = sources.recordings.filter((one) => isWanted(bodies.nameOf(one)));
  const judged = [document, ...(written === undefined ? [] : [written])].map((one) => judgeRecordings(one, recordings));
  const { refusals, excused, unused } = excuse(merge(judged.flat()), sources.exceptions);
  const versions = [...new Set(sources.recordings.map(({ version }) => version))].toSorted(compareVersions);
  return {
    rows: versions.flatMap((version) => [row(version, "operations"), row(version, "webhooks")]),
    refusals,
    exceptions: sources.exceptions.length,
    alwaysSent: subject === undefined ? alwaysSent : { required: [], unproven: [] },
    faults: [
      ...(written === undefined ? [] : [`${layout.document} is out of date: run \`pnpm spec build\`.`]),
      ...(subject === undefined ? [...unused, ...faultsOf(sources)] : []),
    ],
  };

  function row(version: string, kind: EvidenceRow["kind"]): EvidenceRow {
    const isOwn = (recording: Recording): boolean =>
      recording.version === version && (recording.kind === "webhook") === (kind === "webhooks");
    const own = recordings.filter(isOwn);
    const all = kind === "webhooks" ? listWebhooks(document) : listOperations(document);
    const names = all.map((one) => subjectName(document, one)).filter(isWanted);
    // A request alone does not show the response of the server.
    const seen = new Set(own.filter((one) => one.kind !== "request").map((one) => bodies.nameOf(one)));
    return {
      version,
      kind,
      all: names.length,
      without: names.filter((name) => !seen.has(name)),
      recordings: own.length,
      refused: refusals.filter(({ recording }) => isOwn(recording)).length,
      excused: excused.filter(({ recording }) => isOwn(recording)).length,
    };
  }
}

/** Merges the faults of a recording in several documents. */
function merge(refusals: readonly Refusal[]): readonly Refusal[] {
  const merged = new Map<Recording, Refusal>();
  for (const { recording, faults } of refusals) {
    const before = merged.get(recording)?.faults ?? [];
    const isNew = (fault: Fault): boolean => !before.some((one) => isEqual({ ...one }, { ...fault }));
    merged.set(recording, { recording, faults: [...before, ...faults.filter(isNew)] });
  }
  return [...merged.values()];
}

function faultsOf({ recordings, findings, corrections, additions, shapes }: EvidenceSources): readonly string[] {
  const overlays = [...additions, ...corrections, ...shapes];
  return [...unprovenClaims(overlays, recordings), ...unansweredFindings(findings, overlays)];
}
