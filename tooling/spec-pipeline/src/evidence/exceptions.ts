import { isArray, isObject, type Json } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "../workspace/layout.ts";
import type { Fault, Refusal } from "./judge-recordings.ts";

/** Contradictions that are allowed, and why the document stays unchanged. */
export interface EvidenceException {
  /** Operations, such as `GET /plans/{code}`, and types of webhooks. */
  readonly subjects: readonly string[];
  /**
   * Places in the body: JSON Pointers with `*` for a list index. Each includes everything below it. Empty for the whole
   * body.
   */
  readonly pointers: readonly string[];
  readonly reason: string;
}

/** Refusals without an exception, the number of those with one, and unused parts of the exceptions. */
export interface Excused {
  readonly refusals: readonly Refusal[];
  readonly excused: readonly Refusal[];
  /** One line for each subject or pointer that no recording needs. */
  readonly unused: readonly string[];
}

/** Reads `spec/evidence/exceptions.yaml`. */
export function readExceptions(value: Json): readonly EvidenceException[] {
  if (value === null) return [];
  if (!isArray(value)) throw malformed("the file");
  return value.map((entry, index) => {
    if (!isObject(entry)) throw malformed(`entry ${index + 1}`);
    const { subjects, pointers, reason, ...others } = entry;
    if (!isTexts(subjects) || !isTexts(pointers) || typeof reason !== "string" || Object.keys(others).length > 0)
      throw malformed(`entry ${index + 1}`);
    return { subjects, pointers, reason };
  });
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
}

/** Removes the refusals whose every fault has an exception. */
export function excuse(refusals: readonly Refusal[], exceptions: readonly EvidenceException[]): Excused {
  const used = new Set<string>();
  const excused = refusals.filter(({ recording, faults }) => {
    const found = faults.map((fault) => findException(recording.subject, fault));
    if (found.some((one) => one === undefined)) return false;
    found.flatMap((one) => one ?? []).forEach((key) => used.add(key));
    return true;
  });
  return {
    refusals: refusals.filter((refusal) => !excused.includes(refusal)),
    excused,
    unused: exceptions.flatMap(({ subjects, pointers }, index) => [
      ...subjects.filter((subject) => !used.has(`${index} subject ${subject}`)).map((one) => unusedLine(index, one)),
      ...pointers.filter((pointer) => !used.has(`${index} pointer ${pointer}`)).map((one) => unusedLine(index, one)),
    ]),
  };

  /** Returns the parts of an exception that allow a fault, if there is one. */
  function findException(subject: string, fault: Fault): readonly string[] | undefined {
    const allows = (pointer: string): boolean => pointer === fault.pointer || fault.pointer.startsWith(`${pointer}/`);
    const index = exceptions.findIndex((one) => one.subjects.includes(subject) && one.pointers.some(allows));
    const pointer = exceptions[index]?.pointers.find(allows);
    return pointer === undefined ? undefined : [`${index} subject ${subject}`, `${index} pointer ${pointer}`];
  }
}

function unusedLine(index: number, part: string): string {
  return `${layout.exceptions}, entry ${index + 1}: no recording needs \`${part}\` anymore. Remove it.`;
}

function malformed(where: string): PipelineError {
  return new PipelineError(
    exitCode.refusedEvidence,
    `${layout.exceptions}: ${where} is invalid: an entry must have \`subjects\` and \`pointers\`, both lists of strings, and a \`reason\`.`,
  );
}
