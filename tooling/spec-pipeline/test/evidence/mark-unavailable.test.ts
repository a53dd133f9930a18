import { describe, expect, it } from "vitest";

import { childOf, type Json, type JsonObject } from "../../src/document/json.ts";
import { markUnavailable } from "../../src/evidence/mark-unavailable.ts";
import { describeMarks } from "../../src/since/describe-marks.ts";
import { contract, recording } from "./lago.ts";

const refused = recording({ status: 403, body: { status: 403, code: "feature_unavailable" } });

/** The description of `GET /plans/{code}` with this text, for these recordings. */
function described(recordings: readonly (typeof refused)[], text: string): Json | undefined {
  const document = contract();
  const paths = childOf(document, "paths");
  const item = childOf(paths, "/plans/{code}");
  const get: JsonObject = { ...childOf(item, "get"), description: text };
  const written = { ...document, paths: { ...paths, "/plans/{code}": { ...item, get } } };
  const marked = describeMarks(markUnavailable(written, recordings));
  return childOf(childOf(childOf(marked, "paths"), "/plans/{code}"), "get")["description"];
}

describe("markUnavailable", () => {
  it("mentions in the text of an operation that it may be unavailable, if a recording shows it", () => {
    expect(described([refused], "Gets a plan.")).toBe(
      "Gets a plan. Responds with 403 `feature_unavailable` if the license does not include the feature, or if it is not enabled for the organization.",
    );
  });

  it("does not change a text that mentions it, or operations with other responses", () => {
    const text = "Gets a plan, or responds with 403 `feature_unavailable`.";

    expect(described([refused], text)).toBe(text);
    expect(described([recording(), { ...refused, body: { code: "forbidden" } }], "Gets a plan.")).toBe("Gets a plan.");
    expect(described([{ ...refused, subject: "DELETE /plans/{code}" }], "Gets a plan.")).toBe("Gets a plan.");
  });
});
