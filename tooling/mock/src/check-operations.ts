import { basePath } from "./document.ts";
import type { JsonObject } from "./json.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import { OperationChecker } from "./operation-checker.ts";
import type { OperationReport } from "./operation-report.ts";
import { listOperations } from "./operations.ts";
import { RequestSampler } from "./request-sampler.ts";
import { createSchemaValidator } from "./schema-validator.ts";

/** Sends a request for every operation of a document to its mock, and checks the responses. */
export async function checkOperations(
  document: JsonObject,
  url: string,
  onProgress?: (done: number, all: number) => void,
): Promise<readonly OperationReport[]> {
  const validate = createSchemaValidator(document);
  const checker = new OperationChecker(url + basePath(document), new RequestSampler(document, validate), validate);
  const operations = listOperations(document);
  let done = 0;
  // Enough to keep Prism's thread busy while this thread validates.
  return mapConcurrently(operations, 4, async (operation) => {
    const report = await checker.check(operation);
    onProgress?.(++done, operations.length);
    return report;
  });
}
