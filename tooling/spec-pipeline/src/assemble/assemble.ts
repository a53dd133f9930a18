import { arrange } from "../document/arrange.ts";
import type { JsonObject } from "../document/json.ts";
import { withoutProse } from "../document/without-prose.ts";
import { toPointer } from "../document/pointer.ts";
import { type AlwaysSentReport, findAlwaysSent } from "../evidence/always-sent.ts";
import type { EvidenceException } from "../evidence/exceptions.ts";
import { fillInErrors } from "../errors/fill-in-errors.ts";
import { writeOutErrors } from "../errors/write-out-errors.ts";
import type { Finding } from "../evidence/findings.ts";
import { markUnavailable } from "../evidence/mark-unavailable.ts";
import type { Recording } from "../evidence/recording.ts";
import { requiredOverlay } from "../evidence/required-overlay.ts";
import { applyGlossary } from "../glossary/apply-glossary.ts";
import type { Glossary } from "../glossary/glossary.ts";
import { applyOverlay, type Manner } from "../overlay/apply-overlay.ts";
import type { Overlay } from "../overlay/overlay.ts";
import { PipelineError } from "../pipeline-error.ts";
import { describeMarks } from "../since/describe-marks.ts";
import { markAdditions, markSince } from "../since/mark.ts";
import { makeNewsOptional } from "../since/optional-since.ts";
import type { Since } from "../since/since.ts";
import { layout } from "../workspace/layout.ts";
import { firstDifference } from "./first-difference.ts";
import { openResponseEnums } from "./open-response-enums.ts";

/** What is known about an API in addition to its contract. */
export interface Knowledge {
  /** The version that introduced each element. */
  readonly since: Since;
  /** What the server supports, but the contract lacks. */
  readonly additions: readonly Overlay[];
  /** Errors of the contract, corrected. */
  readonly corrections: readonly Overlay[];
  /** Our own descriptions and examples. */
  readonly words: readonly Overlay[];
  readonly glossary: Glossary;
  /** Responses that get their own type. */
  readonly shapes: readonly Overlay[];
  /** Recorded responses, requests and webhooks of running servers. */
  readonly recordings: readonly Recording[];
  readonly exceptions: readonly EvidenceException[];
  readonly findings: readonly Finding[];
}

/** An assembled document, and the failures of its assembly. */
export interface Assembly {
  readonly document: JsonObject;
  /** The document before its response enums allow unknown values. Overlays apply to this form. */
  readonly closed: JsonObject;
  /** The properties that are required because every recording has them, and those with too few recordings. */
  readonly alwaysSent: AlwaysSentReport;
  /** One line for each failure. The document does not contain an overlay that failed. */
  readonly failures: readonly string[];
}

/**
 * Assembles the OpenAPI document that everything else reads. Starts from the contract. Applies the additions, the
 * corrections, our texts, the glossary and the shapes, in this order. Then requires what every recording has.
 */
export function assemble(contract: JsonObject, knowledge: Knowledge): Assembly {
  const failures: string[] = [];
  const dated = makeNewsOptional(markSince(contract, knowledge.since));
  const added = markAdditions(applyAll(dated, knowledge.additions, "add"), contract);
  const marked = markUnavailable(added, knowledge.recordings);
  const corrected = applyAll(marked, knowledge.corrections);
  const writtenOut = writeOutErrors(corrected);
  const described = applyAll(writtenOut, knowledge.words);
  const filledIn = fillInErrors(described, knowledge.recordings);
  const { document: glossed, unused } = applyGlossary(filledIn, knowledge.glossary);
  const shaped = applyAll(describeMarks(glossed), knowledge.shapes);
  const alwaysSent = findAlwaysSent(shaped, knowledge);
  const closed = applyAll(shaped, [requiredOverlay(shaped, alwaysSent.required)]);
  return {
    document: arrange(openResponseEnums(closed), "with prose"),
    closed,
    alwaysSent,
    failures: [...failures, ...changedFacts(writtenOut, described), ...unused],
  };

  function applyAll(document: JsonObject, overlays: readonly Overlay[], manner?: Manner): JsonObject {
    return overlays.reduce((current, overlay) => apply(current, overlay, manner), document);
  }

  function apply(document: JsonObject, overlay: Overlay, manner?: Manner): JsonObject {
    try {
      return applyOverlay(document, overlay, manner);
    } catch (error) {
      // Reports all failing overlays in one run.
      if (!(error instanceof PipelineError)) throw error;
      failures.push(error.message);
      return document;
    }
  }
}

/** One line if the texts change the API. For example, a description of a missing property would create the property. */
function changedFacts(writtenOut: JsonObject, described: JsonObject): readonly string[] {
  const place = firstDifference(withoutProse(writtenOut), withoutProse(described));
  if (place === undefined) return [];
  return [
    `${layout.docs}: the texts for ${toPointer(place)} change the API, but may only describe what exists. Fix the overlay.`,
  ];
}
