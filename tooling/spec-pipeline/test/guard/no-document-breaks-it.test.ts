import { describe, expect, test } from "vitest";
import { type OddDocument, oddlyNamed, wrongTypes } from "./hostile-documents.ts";
import { oddParts } from "./odd-schemas.ts";
import { outcomeOf } from "./outcome.ts";

// All of them together take a minute. This step shares no factor with the lists that they consist of, so it covers
// every kind.
const step = 97;
const everyOther = (documents: readonly OddDocument[], by = step): readonly OddDocument[] =>
  documents.filter((_, index) => index % by === 0);
const inOld = ({ name, document }: OddDocument): OddDocument => ({
  name: `${name}, in OpenAPI 3.0`,
  document: { ...document, openapi: "3.0.3" },
});
const documents = [
  ...everyOther(wrongTypes()),
  ...everyOther(oddlyNamed()),
  ...everyOther(oddParts(), 5),
  ...everyOther(oddParts(), 19).map(inOld),
];

describe.each(["vendor", "compare"] as const)("a document to %s is accepted or refused in one line,", (purpose) => {
  test(`regardless of what is odd about it: ${documents.length} of them`, async () => {
    for (const { name, document } of documents) {
      const outcome = await outcomeOf(document, purpose).catch((error: unknown) => {
        throw new Error(`A document breaks it where ${name}`, { cause: error });
      });

      expect({ name, outcome }).toEqual({
        name,
        outcome: expect.stringMatching(/^(taken$|Refused the document[^\n]*: [^\n]+\. [^\n]+\.$|[^\n]+: [^\n]+\.$)/),
      });
    }
  });
});

describe("names that every object has are ordinary names", () => {
  const names = ["valueOf", "constructor", "toString", "hasOwnProperty", "isPrototypeOf", "__defineGetter__"];
  const places = ["a property", "a header", "a parameter", "a tag", "a value of an enum"];
  const named = oddlyNamed().filter(({ name }) =>
    places.some((place) => names.some((one) => name === `"${one}" names ${place}`)),
  );

  test.each(["vendor", "compare"] as const)("in a document to %s", async (purpose) => {
    const outcomes = await Promise.all(
      named.map(async ({ name, document }) => [name, await outcomeOf(document, purpose)]),
    );

    expect(outcomes.filter(([, outcome]) => outcome !== "taken")).toEqual([]);
  });
});
