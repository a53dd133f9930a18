import { printable } from "../read/printable.ts";
import type { JsonObject } from "../document/json.ts";
import type { Docs } from "./docs.ts";
import { factsOf } from "./facts.ts";
import { type Gap, toDo } from "./measure-docs.ts";
import { unitOf } from "./target.ts";

/** Prints what is missing as the actions of an overlay. `TODO` still counts as missing. */
export function renderMissing({ document, coverage: { gaps, piles }, types }: Docs): string {
  const undescribed = (types?.missing ?? []).map((name) => `# ${name} has no description in the types`);
  return [
    ...piles.flatMap(({ name, invalid, unexplained }) => {
      const own = gaps.filter(({ pile }) => pile === name);
      return [
        ...(own.length > 0 ? [`# ${name}: spec/overlays/docs/${name}.yaml`, ...renderActions(document, own)] : []),
        ...invalid.flatMap(({ path, faults }) => [`# ${path} has no valid sample`, ...faults.map(indented)]),
        ...unexplained.map(({ path, values }) => `# ${path} does not explain: ${values.join(", ")}`),
      ];
    }),
    ...undescribed,
  ]
    .map((line) => printable(line, longestLine))
    .join("\n");
}

// Only a malicious document has longer lines.
const longestLine = 10_000;

function indented(line: string): string {
  return `#   ${line}`;
}

/** A place in an update: what is missing there, and the places inside it. */
interface Branch {
  facts: string;
  readonly wants: Gap[];
  readonly children: Map<string, Branch>;
}

function renderActions(document: JsonObject, gaps: readonly Gap[]): readonly string[] {
  const actions = new Map<string, Branch>();
  for (const gap of gaps) {
    const { target, depth } = unitOf(document, gap.subject.location);
    let branch = getOrAdd(actions, target);
    for (const key of gap.subject.location.slice(depth)) branch = getOrAdd(branch.children, String(key));
    branch.facts = factsOf(gap.subject);
    branch.wants.push(gap);
  }
  return [...actions].flatMap(([target, branch]) => [
    `  - target: ${target}${comment(branch.facts)}`,
    "    update:",
    ...renderBranch(branch, "      "),
  ]);
}

function getOrAdd(branches: Map<string, Branch>, key: string): Branch {
  const branch = branches.get(key) ?? { facts: "", wants: [], children: new Map<string, Branch>() };
  branches.set(key, branch);
  return branch;
}

function renderBranch({ wants, children }: Branch, indent: string): readonly string[] {
  return [
    ...wants.map(({ want, fault }) => `${indent}${want}: ${toDo}${comment(fault ?? "")}`),
    ...[...children].flatMap(([key, child]) => [
      `${indent}${quoteKey(key)}:${comment(child.facts)}`,
      ...renderBranch(child, `${indent}  `),
    ]),
  ];
}

function comment(text: string): string {
  return text === "" ? "" : ` # ${text}`;
}

function quoteKey(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key)
    ? key
    : JSON.stringify(key);
}
