import { describe, expect, it } from "vitest";
import { behaviors, fakeBehaviors } from "../../behavior/index.ts";
import { isPublicSource, readKnownEvidence } from "./known-evidence.ts";

const known = await readKnownEvidence();
const all = [...Object.entries(behaviors), ...Object.entries(fakeBehaviors)];

describe.for(all)("%s", ([, topic]) => {
  it.for(topic)("$title Its evidence exists.", ({ evidence }) => {
    const unknown = evidence.filter((text) => !known.has(text) && !isPublicSource(text));

    expect(evidence).not.toEqual([]);
    expect(unknown, "Not in spec/evidence, spec/overlays or spec/evidence/findings.tsv").toEqual([]);
  });
});

it.each([
  "1.51.0 GET /taxes/{code} 200",
  "1.46.0 request PATCH /credit_notes/{lago_id}/metadata",
  "1.51.0 webhook plan.created",
  "app/controllers/api/v1/analytics/base_controller.rb:32",
])("knows %s", (evidence) => {
  expect(known.has(evidence)).toBe(true);
});

it.each(["1.51.0 GET /taxes/{code} 418", "1.51.0 webhook planet.created", "app/models/planet.rb:1"])(
  "does not know %s",
  (evidence) => {
    expect(known.has(evidence)).toBe(false);
  },
);
