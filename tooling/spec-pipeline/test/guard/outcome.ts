import { compareOperations } from "../../src/compare/compare-operations.ts";
import { compareTypes } from "../../src/compare/types/compare-types.ts";
import { UsageIndex } from "../../src/compare/wire/usage-index.ts";
import { toWireDocument } from "../../src/compare/wire/wire-document.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { generateTypesAsKeyed } from "../../src/generate/generate-types.ts";
import { webhooksByType, webhooksByTypeOrKey } from "../../src/generate/webhooks-by-type.ts";
import { guard } from "../../src/guard/guard.ts";
import type { Purpose } from "../../src/guard/purpose.ts";
import { normalize } from "../../src/normalize/normalize.ts";
import { PipelineError } from "../../src/pipeline-error.ts";
import { documentWith } from "./hostile-documents.ts";
import { bytesOf } from "./refusal-of.ts";

/** What becomes of a document: all steps take it, or one refuses it in one line. Any other error is thrown. */
export async function outcomeOf(document: JsonObject, purpose: Purpose): Promise<string> {
  try {
    await (purpose === "vendor" ? vendor(document) : compare(document));
    return "taken";
  } catch (error) {
    if (error instanceof PipelineError) return error.message;
    throw error;
  }
}

/** The steps of `update` that work on values. */
async function vendor(document: JsonObject): Promise<void> {
  const contract = normalize(guard(bytesOf(document)));
  await compareWithSound({ ...contract, webhooks: webhooksByType(contract) });
}

/** Those of `diff`. */
async function compare(document: JsonObject): Promise<void> {
  const compared = guard(bytesOf(document), "compare");
  await compareWithSound({ ...compared, webhooks: webhooksByTypeOrKey(compared) });
}

const sound = guard(bytesOf(documentWith({})), "compare");
const soundTypes = generateTypesAsKeyed(sound);

async function compareWithSound(newer: JsonObject): Promise<void> {
  const documents = { older: sound, newer };
  compareOperations(documents);
  compareTypes(documents, { older: await soundTypes, newer: await generateTypesAsKeyed(newer) });
  const wire = toWireDocument(newer);
  new UsageIndex(wire).usagesOf("#/components/schemas/Thing");
}
