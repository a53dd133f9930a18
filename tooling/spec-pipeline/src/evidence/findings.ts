import { exitCode } from "../exit-code.ts";
import type { ProvenOverlay } from "../overlay/overlay.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";

const decisions = ["corrected", "added", "kept"] as const;

/** The decision on a finding: the document is corrected, extended, or kept unchanged. */
export type Decision = (typeof decisions)[number];

/** A place where Lago's own document and the server disagree. */
export interface Finding {
  /** A short code and words, such as `b1 wrong JSON type`. */
  readonly kind: string;
  /** The place as a URI fragment. Something that the document lacks follows another `#`. */
  readonly pointer: string;
  readonly decision: Decision;
  /** The overlay below `spec/overlays` that corrects it, or why the document stays unchanged. */
  readonly answer: string;
}

const columns = "class\tharm\tpointer\tdocument_says\tserver_does\tserver_source\tdecision\twhere_or_why";

/** Parses `spec/evidence/findings.tsv`, one finding in each line. */
export function readFindings(text: string): readonly Finding[] {
  const [head, ...lines] = text.trimEnd().split("\n");
  if (text !== "" && head !== columns) throw malformed(1, `its columns must be: ${columns.replaceAll("\t", ", ")}`);
  return lines.map((line, index) => readFinding(line, index + 2));
}

/** Reads the findings of a repository. Empty if the file does not exist. */
export async function readFindingsOf(workspace: Workspace): Promise<readonly Finding[]> {
  return readFindings((await workspace.read(layout.findings)) ?? "");
}

function readFinding(line: string, number: number): Finding {
  const [kind = "", , pointer = "", , , , word, answer = ""] = line.split("\t");
  const decision = decisions.find((one) => one === word);
  if (decision === undefined || answer === "")
    throw malformed(number, `the decision must be one of ${decisions.join(", ")}, followed by an overlay or a reason`);
  return { kind, pointer, decision, answer };
}

function malformed(line: number, fault: string): PipelineError {
  return new PipelineError(exitCode.refusedEvidence, `${layout.findings}:${line} is invalid: ${fault}.`);
}

/** One line for each finding whose overlay does not exist or does not mention the place. */
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
    return isNamed ? [] : [`${layout.findings}:${index + 2}: ${file} does not exist or does not mention ${pointer}.`];
  });
}

/** The names in a pointer: operation, component, property. */
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

/** Returns a test of whether a finding about a request or a response concerns a property of a component. */
export function foundProperties(findings: readonly Finding[]): (component: string, property: string) => boolean {
  const places = findings.filter(({ kind }) => /^[bc]/.test(kind)).map(({ pointer }) => wordsOfPlace(pointer));
  return (component, property) => places.some((words) => words.at(-1) === property && words.includes(component));
}

function wordsOfPlace(pointer: string): readonly string[] {
  const [place = ""] = pointer.split(" ");
  return place.split(/[/#]/);
}

/** The number of findings of a kind, by decision. */
export type FindingCounts = { readonly kind: string } & Readonly<Record<Decision, number>>;

/** Counts the findings by kind. */
export function countFindings(findings: readonly Finding[]): readonly FindingCounts[] {
  const kinds = [...new Set(findings.map(({ kind }) => kind))].toSorted();
  return kinds.map((kind) => {
    const own = findings.filter((finding) => finding.kind === kind);
    const count = (decision: Decision): number => own.filter((finding) => finding.decision === decision).length;
    return { kind, corrected: count("corrected"), added: count("added"), kept: count("kept") };
  });
}
