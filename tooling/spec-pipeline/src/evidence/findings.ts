import { exitCode } from "../exit-code.ts";
import type { ProvenOverlay } from "../overlay/overlay.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";

const decisions = ["corrected", "added", "kept"] as const;

/** What became of a finding: the document is corrected, or has what it lacked, or stays as it is. */
export type Decision = (typeof decisions)[number];

/** A place where Lago's own document and the server were found to disagree. */
export interface Finding {
  /** A short mark and words, such as `b1 wrong JSON type`. */
  readonly kind: string;
  /** Where, in the form of a URI fragment; what the document lacks follows another `#`. */
  readonly pointer: string;
  readonly decision: Decision;
  /** The overlay that makes up for it, below `spec/overlays`, or why the document stays as it is. */
  readonly answer: string;
}

const columns = "class\tharm\tpointer\tdocument_says\tserver_does\tserver_source\tdecision\twhere_or_why";

/** Reads `spec/evidence/findings.tsv`: one finding in a line. */
export function readFindings(text: string): readonly Finding[] {
  const [head, ...lines] = text.trimEnd().split("\n");
  if (text !== "" && head !== columns) throw malformed(1, `its columns must be: ${columns.replaceAll("\t", ", ")}`);
  return lines.map((line, index) => readFinding(line, index + 2));
}

/** Reads the findings of a repository; none, where it has no such file. */
export async function readFindingsOf(workspace: Workspace): Promise<readonly Finding[]> {
  return readFindings((await workspace.read(layout.findings)) ?? "");
}

function readFinding(line: string, number: number): Finding {
  const [kind = "", , pointer = "", , , , word, answer = ""] = line.split("\t");
  const decision = decisions.find((one) => one === word);
  if (decision === undefined || answer === "")
    throw malformed(number, `it must be ${decisions.join(", ")}, and name an overlay or a reason`);
  return { kind, pointer, decision, answer };
}

function malformed(line: number, fault: string): PipelineError {
  return new PipelineError(exitCode.refusedEvidence, `${layout.findings}:${line} cannot be read: ${fault}.`);
}

/** One line for each finding that names an overlay which is not there, or says nothing of the place. */
export function unansweredFindings(
  findings: readonly Finding[],
  overlays: readonly Pick<ProvenOverlay, "file" | "actions">[],
): readonly string[] {
  const texts = new Map(overlays.map(({ file, actions }) => [file, JSON.stringify(actions)]));
  return findings.flatMap(({ pointer, decision, answer }, index) => {
    if (decision === "kept") return [];
    const file = `${layout.overlays}/${answer}`;
    const text = texts.get(file);
    const isNamed = text !== undefined && namesOf(pointer).some((name) => text.includes(name));
    return isNamed ? [] : [`${layout.findings}:${index + 2}: ${file} says nothing of ${pointer}.`];
  });
}

/** The names in a pointer: of the operation, the component, the property. */
function namesOf(pointer: string): readonly string[] {
  const words = pointer.split(/[/#\s]+/).map((word) => word.replaceAll("~1", "/"));
  return words.filter((word) => word !== "" && !structure.has(word));
}

const structure = new Set([
  "components",
  "schemas",
  "paths",
  "webhooks",
  "properties",
  "items",
  "required",
  "responses",
]);

/** Finds out whether a finding about what is sent or taken is of a property of a component. */
export function foundProperties(findings: readonly Finding[]): (component: string, property: string) => boolean {
  const places = findings.filter(({ kind }) => /^[bc]/.test(kind)).map(({ pointer }) => wordsOfPlace(pointer));
  return (component, property) => places.some((words) => words.at(-1) === property && words.includes(component));
}

function wordsOfPlace(pointer: string): readonly string[] {
  const [place = ""] = pointer.split(" ");
  return place.split(/[/#]/);
}

/** How many findings of a kind became what. */
export type FindingCounts = { readonly kind: string } & Readonly<Record<Decision, number>>;

/** Counts the findings, kind by kind. */
export function countFindings(findings: readonly Finding[]): readonly FindingCounts[] {
  const kinds = [...new Set(findings.map(({ kind }) => kind))].toSorted();
  return kinds.map((kind) => {
    const own = findings.filter((finding) => finding.kind === kind);
    const count = (decision: Decision): number => own.filter((finding) => finding.decision === decision).length;
    return { kind, corrected: count("corrected"), added: count("added"), kept: count("kept") };
  });
}
