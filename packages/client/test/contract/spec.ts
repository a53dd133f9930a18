import {
  basePath,
  createSchemaValidator,
  type JsonObject,
  listOperations,
  type Operation,
  readDocument,
  RequestSampler,
  specDocument,
} from "@lagokit/mock";

/** The spec. */
export const document: JsonObject = await readDocument(specDocument());

/** Every operation of the spec. */
export const operations: readonly Operation[] = listOperations(document);

/** The path that all operations are below. */
export const base: string = basePath(document);

/** Makes up requests for the operations. */
export const sampler: RequestSampler = new RequestSampler(document, createSchemaValidator(document));
