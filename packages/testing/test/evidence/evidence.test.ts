import { describe, expect, it } from "vitest";
import { behaviors, fakeBehaviors } from "../../behavior/index.ts";
import { conditionalProperties, knownTypes } from "../conformity/beyond-recordings.ts";
import { KnownEvidence } from "./known-evidence.ts";

const known = await KnownEvidence.read();
const all = [...Object.entries(behaviors), ...Object.entries(fakeBehaviors)];

describe.for(all)("%s", ([, topic]) => {
  it.for(topic)("$title Its evidence exists.", ({ evidence }) => {
    const unknown = evidence.filter((text) => !known.has(text));

    expect(evidence).not.toEqual([]);
    expect(unknown, "Neither a recording of spec/evidence nor a line of the server's source that spec names").toEqual(
      [],
    );
  });
});

it("exists for all that no recording has", () => {
  const unknown = [...knownTypes, ...conditionalProperties].filter(({ evidence }) => !known.has(evidence));

  expect(unknown).toEqual([]);
});

it.each([
  "1.51.0 GET /taxes/{code} 200",
  "1.46.0 request PATCH /credit_notes/{lago_id}/metadata",
  "1.51.0 webhook plan.created",
  "app/controllers/api/v1/analytics/base_controller.rb:32",
  "app/models/wallet.rb:52@20277d9d06",
  "app/models/wallet.rb@20277d9d06",
  "seen on a running Lago, 2026-11-28",
])("knows %s", (evidence) => {
  expect(known.has(evidence)).toBe(true);
});

it.each([
  "1.51.0 GET /taxes/{code} 418",
  "1.51.0 webhook planet.created",
  "app/models/planet.rb:1",
  "app/models/planet.rb",
  "app/models/planet.rb@main",
])("does not know %s", (evidence) => {
  expect(known.has(evidence)).toBe(false);
});
