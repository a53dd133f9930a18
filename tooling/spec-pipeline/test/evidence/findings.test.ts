import { describe, expect, it } from "vitest";

import { countFindings, foundProperties, readFindings, unansweredFindings } from "../../src/evidence/findings.ts";
import { renderFindings } from "../../src/evidence/render-findings.ts";

const head = "class\tharm\tpointer\tdocument_says\tserver_does\tserver_source\tdecision\twhere_or_why";
const line = (kind: string, pointer: string, ...answer: string[]): string =>
  [kind, "H", pointer, "a", "b", "app/a.rb:1", ...answer].join("\t");
const text = [
  head,
  line("b1 wrong type", "#/components/schemas/PlanObject/properties/trial", "corrected", "corrections/plans.yaml"),
  line("b1 wrong type", "#/components/schemas/PlanObject#note PlanExtended", "kept", "Nobody sends it."),
  line("c4 missing input", "#/paths/~1plans/post", "added", "additions/plans.yaml"),
].join("\n");

describe("findings", () => {
  it("are counted by kind", () => {
    const counts = countFindings(readFindings(text));

    expect(counts).toEqual([
      { kind: "b1 wrong type", corrected: 1, added: 0, kept: 1 },
      { kind: "c4 missing input", corrected: 0, added: 1, kept: 0 },
    ]);
    expect(renderFindings(counts)).toMatch(/^total +1 +1 +1 +3$/m);
  });

  it("must name an overlay that mentions the place", () => {
    expect(
      unansweredFindings(readFindings(text), [overlay("corrections/plans.yaml", "$.components.schemas.TaxObject")]),
    ).toEqual([
      "spec/evidence/findings.tsv:2: spec/overlays/corrections/plans.yaml does not exist or does not mention #/components/schemas/PlanObject/properties/trial.",
      "spec/evidence/findings.tsv:4: spec/overlays/additions/plans.yaml does not exist or does not mention #/paths/~1plans/post.",
    ]);
    expect(
      unansweredFindings(readFindings(text), [
        overlay("corrections/plans.yaml", "$.components.schemas.PlanObject.properties.trial"),
        overlay("additions/plans.yaml", "$.paths['/plans']"),
      ]),
    ).toEqual([]);
  });

  it("are looked up by component and property", () => {
    const isFound = foundProperties(readFindings(text));

    expect(["trial", "note", "code"].map((name) => isFound("PlanObject", name))).toEqual([true, true, false]);
    expect(isFound("TaxObject", "trial")).toBe(false);
  });

  it.each([
    [text.replace("\tharm", ""), "findings.tsv:1 is invalid"],
    [text.replace("\tkept\t", "\tlater\t"), "findings.tsv:3 is invalid"],
    [text.replace("\tNobody sends it.", "\t"), "findings.tsv:3 is invalid"],
  ])("are refused if a line is invalid", (broken, fault) => {
    expect(() => readFindings(broken)).toThrow(fault);
  });
});

function overlay(file: string, target: string) {
  return { file: `spec/overlays/${file}`, actions: [{ target, remove: true }] };
}
