import { Place } from "@lagokit/mock";
import { expect, it } from "vitest";
import { document, operations } from "../contract/spec.ts";
import { commentsOf } from "./comments.ts";

/** The text of a method's comment after its operation. */
function remarkIn(comment: string): string {
  const { remark } = /Operation: `\w+`, `[^`]+`\.(?<remark>.*?)(?:@|\/$)/.exec(comment)?.groups ?? {};
  return (remark ?? "no operation").trim();
}

it.each(operations)(
  "the comment of `$id` has the Lago version that introduced it, and whether Lago documents it",
  (operation) => {
    const { id, method, path } = operation;
    const definition = new Place(document).at("paths")?.at(path)?.at(method.toLowerCase());
    const since = definition?.text("x-since");
    const sentences = [
      ...(since === undefined
        ? []
        : [
            since.startsWith("after ")
              ? `Not available in Lago ${since.slice(6)}, only in later versions.`
              : `Since Lago ${since}.`,
          ]),
      ...(definition?.at("x-addition") === undefined ? [] : ["Not documented by Lago."]),
    ];

    const remarks = commentsOf(id).map(remarkIn);

    expect(new Set(remarks)).toEqual(new Set([sentences.join(" ")]));
  },
);

it("the comment of each method that was refused with `feature_unavailable` mentions it", () => {
  const refused = operations.filter(({ method, path }) => {
    const definition = new Place(document).at("paths")?.at(path)?.at(method.toLowerCase());
    return definition?.at("x-feature-unavailable") !== undefined;
  });

  const silent = refused.filter(
    ({ id }) => !commentsOf(id).every((comment) => comment.includes("feature_unavailable")),
  );

  expect(refused.length).toBeGreaterThan(0);
  expect(silent.map(({ id }) => id)).toEqual([]);
});
