import { createSchemaValidator, listOperations, readDocument, specDocument } from "@lagokit/mock";
import { describe, expect, it } from "vitest";
import type { OperationId } from "../src/operation.ts";
import { errorSampleOf, sampleOf } from "../src/spec/sample-of.ts";

const document = await readDocument(specDocument());
const validate = createSchemaValidator(document);
// As: the routes have the same operations as the document.
const operations = listOperations(document).map((operation) => ({ ...operation, name: operation.id as OperationId }));

describe("the sample of an operation", () => {
  it.for(operations)("$name is a valid response", ({ name, success }) => {
    const sample = sampleOf(name);

    const faults = success.content === undefined ? [] : validate(success.content, sample);
    expect(sample === undefined).toBe(success.content === undefined);
    expect(faults).toEqual([]);
  });

  it("is a new object each time", () => {
    expect(sampleOf("findTax")).not.toBe(sampleOf("findTax"));
    expect(sampleOf("findTax")).toEqual(sampleOf("findTax"));
  });

  it("is a list of one item on one page", () => {
    const sample = sampleOf("findAllTaxes");

    expect(sample).toEqual({
      taxes: [expect.objectContaining({ code: "de_vat_19" })],
      meta: { current_page: 1, next_page: null, prev_page: null, total_count: 1, total_pages: 1 },
    });
  });

  it.for(operations)("$name has a valid body for each of its client errors", ({ name, errors }) => {
    const faults = errors
      .filter(({ status }) => status < 500)
      .flatMap(({ status, content }) => {
        const body = errorSampleOf(name, status);
        return content === undefined || body.status !== status ? [`no sample for ${status}`] : validate(content, body);
      });

    expect(faults).toEqual([]);
  });

  it.for([404, 500, 502, 418])("has a body without a code for a %i that the operation does not declare", (status) => {
    expect(errorSampleOf("findAllTaxes", status)).toEqual({ status, error: expect.any(String) });
    expect(errorSampleOf(undefined, status)).toEqual({ status, error: expect.any(String) });
  });

  it("has the codes of an error that the document has an example of", () => {
    const body = errorSampleOf("createEvent", 422);

    expect(body).toMatchObject({
      code: "validation_errors",
      error_details: { transaction_id: ["value_already_exist"] },
    });
  });
});
