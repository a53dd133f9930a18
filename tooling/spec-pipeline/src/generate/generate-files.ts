import type { Assembly } from "../assemble/assemble.ts";
import { printCheckedContract } from "../checks/print-checked-contract.ts";
import type { JsonObject } from "../document/json.ts";
import { printYaml } from "../document/yaml.ts";
import { evidenceSection } from "../evidence/evidence-section.ts";
import { printRequiredOverlay } from "../evidence/required-overlay.ts";
import type { EvidenceReport } from "../evidence/weigh-evidence.ts";
import { numbersSection } from "../numbers/numbers-section.ts";
import { type Section, withSection } from "../pages/section.ts";
import { printEntities, printSamples } from "../samples/print-samples.ts";
import { printRoutes } from "../samples/print-routes.ts";
import type { Sources } from "../sources/read-sources.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";
import { typeNames } from "./type-names.ts";

/** What was already generated from a contract. */
export interface Generated {
  /** The files of `@lagokit/types`. */
  readonly types: ReadonlyMap<string, string>;
  readonly evidence: EvidenceReport | undefined;
}

/** The files that are generated from a contract and other sources, by path, without the contract itself. */
export function generateFiles(
  { document, closed, alwaysSent }: Assembly,
  sources: Sources,
  { types, evidence }: Generated,
): ReadonlyMap<string, string> {
  const required = printRequiredOverlay(closed, alwaysSent.required);
  const names = typeNames(document, sources.typeNames);
  const sections = evidence === undefined ? [] : generateSections(closed, sources, evidence);
  return new Map([
    [layout.document, printDocument(document)],
    ...(required === undefined ? [] : [[layout.required, required] as const]),
    ...types,
    [layout.checkedContract, signed(printCheckedContract(document), "//")],
    [layout.routes, signed(printRoutes(document), "//")],
    [layout.samples, signed(printSamples(document, names), "//")],
    [layout.entities, signed(printEntities(document, names), "//")],
    ...sections.flatMap((section) => pageWith(sources, section)),
  ]);
}

/** The sections of handwritten pages that are generated from the document and the recordings. */
function generateSections(document: JsonObject, sources: Sources, { rows }: EvidenceReport): readonly Section[] {
  const names = new Map([...typeNames(document, sources.typeNames)].map(([name, { source }]) => [source, name]));
  const nameOf = (component: string): string => names.get(component) ?? component.replace(/(Base)?Object$/, "");
  return [
    { name: "evidence", text: evidenceSection(rows), file: layout.versionsGuide },
    { name: "numbers", text: numbersSection(document, sources.recordings, nameOf), file: layout.numbersGuide },
  ];
}

function pageWith({ pages }: Sources, section: Section): readonly (readonly [string, string])[] {
  const page = pages.get(section.file);
  return page === undefined ? [] : [[section.file, withSection(page, section)]];
}

/** Prints an assembled document as the file that everything else reads. The linter checks it before it is written. */
export function printDocument(document: JsonObject): string {
  const text = printed.get(document) ?? signed(printYaml(document), "#");
  printed.set(document, text);
  return text;
}

const printed = new WeakMap<JsonObject, string>();
