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

/** What is known of an API beside its contract. */
export interface Knowledge {
  /** With which version what came. */
  readonly since: Since;
  /** What the server has and the contract lacks. */
  readonly additions: readonly Overlay[];
  /** What the contract gets wrong. */
  readonly corrections: readonly Overlay[];
  /** Our own descriptions and examples. */
  readonly words: readonly Overlay[];
  readonly glossary: Glossary;
  /** Answers that get a type of their own. */
  readonly shapes: readonly Overlay[];
  /** What running servers were recorded to send. */
  readonly recordings: readonly Recording[];
  readonly exceptions: readonly EvidenceException[];
  readonly findings: readonly Finding[];
}

/** An assembled document, and what went wrong on the way. */
export interface Assembly {
  readonly document: JsonObject;
  /** The same before its response enums were opened: what an overlay sees. */
  readonly closed: JsonObject;
  /** What is required since every recording has it, and what has too few recordings. */
  readonly alwaysSent: AlwaysSentReport;
  /** One line for each overlay that does not apply; the document is without it. */
  readonly failures: readonly string[];
}

/**
 * Makes the OpenAPI document that everything else reads: the contract with what it lacks, corrected, with our words and
 * with what the glossary has to say where they say nothing; then the types that are made of others, and required what
 * every recording has.
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
      // All that do not apply are named at once, instead of one in each run.
      if (!(error instanceof PipelineError)) throw error;
      failures.push(error.message);
      return document;
    }
  }
}

/** One line if words have changed what they describe: a property that is not there would come to be by its description. */
function changedFacts(writtenOut: JsonObject, described: JsonObject): readonly string[] {
  const place = firstDifference(withoutProse(writtenOut), withoutProse(described));
  if (place === undefined) return [];
  return [
    `${layout.docs}: the words for ${toPointer(place)} change the API, since that is not there; mend the overlay.`,
  ];
}
