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

/** The base path of all operations. */
export const base: string = basePath(document);

/** Generates requests for the operations. */
export const sampler: RequestSampler = new RequestSampler(document, createSchemaValidator(document));
