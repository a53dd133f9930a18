import { assemble } from "../../src/assemble/assemble.ts";
import { compareDocuments } from "../../src/compare/compare-documents.ts";
import { readTypeTexts } from "../../src/declarations/type-texts.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { generateTypesPackage } from "../../src/generate/generate-types-package.ts";
import { exitCode } from "../../src/exit-code.ts";
import { readGlossary } from "../../src/glossary/glossary.ts";
import { checkShapes } from "../../src/guard/check-shapes.ts";
import { guard } from "../../src/guard/guard.ts";
import type { Purpose } from "../../src/guard/purpose.ts";
import { normalize } from "../../src/normalize/normalize.ts";
import { PipelineError } from "../../src/pipeline-error.ts";
import { readSince } from "../../src/since/since.ts";
import { documentWith } from "./hostile-documents.ts";
import { bytesOf } from "./refusal-of.ts";

/** The outcome for a document: all steps accept it, or one step refuses it in one line. Any other error is thrown. */
export async function outcomeOf(document: JsonObject, purpose: Purpose): Promise<string> {
  try {
    await (purpose === "vendor" ? vendor(document) : compare(document));
    return "taken";
  } catch (error) {
    if (error instanceof PipelineError) return error.message;
    throw error;
  }
}

const sound = guard(bytesOf(documentWith({})), "compare");
const noSources = {
  corrections: [],
  additions: [],
  shapes: [],
  words: [],
  glossary: readGlossary(null),
  since: readSince(null),
  recordings: [],
  exceptions: [],
  findings: [],
  typeNames: new Map(),
  typeTexts: readTypeTexts(null),
  typesManifest: '{ "lago": { "apiVersion": "" } }',
  pages: new Map(),
};

/** The steps of `update` that work on values. */
async function vendor(document: JsonObject): Promise<void> {
  const contract = normalize(guard(bytesOf(document)));
  const { document: assembled } = assemble(contract, noSources);
  // An overlay could fix it, but none does.
  const [idle] = checkShapes(assembled);
  if (idle !== undefined) throw new PipelineError(exitCode.lintError, `${idle.fault}.`);
  await compareDocuments(sound, assembled);
  await generateTypesPackage(assembled, noSources);
}

/** The steps of `diff`. */
async function compare(document: JsonObject): Promise<void> {
  await compareDocuments(sound, guard(bytesOf(document), "compare"));
}
