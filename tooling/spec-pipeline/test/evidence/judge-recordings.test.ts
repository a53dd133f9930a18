import { describe, expect, it } from "vitest";

import type { JsonObject } from "../../src/document/json.ts";
import { judgeRecordings } from "../../src/evidence/judge-recordings.ts";
import type { Recording } from "../../src/evidence/recording.ts";
import { applyOverlay } from "../../src/overlay/apply-overlay.ts";
import type { OverlayAction } from "../../src/overlay/overlay.ts";
import { contract, recording } from "./lago.ts";

/** What the contract, changed by these, says to a recording. */
function faults(one: Recording, ...actions: OverlayAction[]): readonly string[] {
  const document: JsonObject = actions.length === 0 ? contract() : applyOverlay(contract(), { file: "a", actions });
  const refusals = judgeRecordings(document, [one]);
  return refusals.flatMap((refusal) => refusal.faults.map(({ pointer, message }) => `${pointer} ${message}`));
}

const plan = "$.components.schemas.PlanObject";

describe("judgeRecordings", () => {
  it("takes what the contract declares", () => {
    const sent: Partial<Recording>[] = [
      {},
      { subject: "GET /plans/{id}", status: 404, body: { status: 404 } },
      { status: 502, body: { status: 502 } },
      { subject: "PATCH /plans/{code}" },
      { subject: "DELETE /plans/{code}", body: null },
      { subject: "POST /plans/{code}/download", body: null },
      { kind: "request", subject: "POST /plans" },
      { kind: "request", subject: "DELETE /plans/{code}", body: {} },
      { kind: "webhook", subject: "plan.created", body: { webhook_type: "plan.created", plan: { code: "a" } } },
    ];

    expect(sent.flatMap((change) => faults(recording(change)))).toEqual([]);
  });

  it.each<[string, string, OverlayAction[]]>([
    [
      "null where the contract has none",
      "/plan/parent must be string",
      [
        { target: `${plan}.allOf[1].properties.parent.type`, remove: true },
        { target: `${plan}.allOf[1].properties.parent`, update: { type: "string" } },
      ],
    ],
    [
      "a field that the contract does not declare",
      "/plan/parent is not in the contract",
      [{ target: `${plan}.allOf[1].properties.parent`, remove: true }],
    ],
    [
      "a field missing that the contract requires",
      "/plan/note is missing, but the contract requires it",
      [{ target: `${plan}.allOf[1]`, update: { required: ["note"], properties: { note: { type: "string" } } } }],
    ],
    [
      "a value of another format",
      '/plan/created_at must match format "date"',
      [{ target: `${plan}.allOf[0].properties.created_at`, update: { format: "date" } }],
    ],
    [
      "a status that the contract does not declare",
      " responds with 200, which the contract does not declare",
      [{ target: "$.paths['/plans/{code}'].get.responses['200']", remove: true }],
    ],
    [
      "an operation that the contract does not have",
      " is not an operation of the contract",
      [{ target: "$.paths['/plans/{code}'].get", remove: true }],
    ],
  ])("refuses %s", (_, fault, actions) => {
    expect(faults(recording(), ...actions)).toEqual([fault]);
  });

  it.each<[string, string[], Partial<Recording>]>([
    [
      "another envelope",
      ["/plan is missing, but the contract requires it", "/plans is not in the contract"],
      { body: { plans: { code: "a" } } },
    ],
    ["no body where there should be one", [" is empty, but the contract declares a body"], { body: null }],
    [
      "a body where there should be none",
      [" has a body, but the contract declares none"],
      { subject: "DELETE /plans/{code}", body: {} },
    ],
    ["a webhook that is unknown", [" is not a webhook of the contract"], { kind: "webhook", subject: "plan.sold" }],
    [
      "the same in each item of a list, once",
      ["/plan/charges/*/code is missing, but the contract requires it"],
      { body: { plan: { code: "a", charges: [{}, {}] } } },
    ],
    [
      "a field of a request that the contract does not take",
      ["/plan/note is not in the contract"],
      { kind: "request", subject: "POST /plans", body: { plan: { code: "a", note: "b" } } },
    ],
  ])("refuses %s", (_, expected, change) => {
    expect(faults(recording(change))).toEqual(expected);
  });
});
