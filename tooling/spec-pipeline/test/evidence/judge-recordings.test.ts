import { describe, expect, it } from "vitest";

import type { JsonObject } from "../../src/document/json.ts";
import { judgeRecordings } from "../../src/evidence/judge-recordings.ts";
import type { Recording } from "../../src/evidence/recording.ts";
import { applyOverlay } from "../../src/overlay/apply-overlay.ts";
import type { OverlayAction } from "../../src/overlay/overlay.ts";
import { contract, recording } from "./lago.ts";

/** Applies the actions to the document, and returns the faults of a recording. */
function faults(one: Recording, ...actions: OverlayAction[]): readonly string[] {
  const document: JsonObject = actions.length === 0 ? contract() : applyOverlay(contract(), { file: "a", actions });
  const refusals = judgeRecordings(document, [one]);
  return refusals.flatMap((refusal) => refusal.faults.map(({ pointer, message }) => `${pointer} ${message}`));
}

const plan = "$.components.schemas.PlanObject";

describe("judgeRecordings", () => {
  it("accepts what the document declares", () => {
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
      "null if the document does not allow null",
      "/plan/parent must be string",
      [
        { target: `${plan}.allOf[1].properties.parent.type`, remove: true },
        { target: `${plan}.allOf[1].properties.parent`, update: { type: "string" } },
      ],
    ],
    [
      "a field that the document does not declare",
      "/plan/parent is not in the document",
      [{ target: `${plan}.allOf[1].properties.parent`, remove: true }],
    ],
    [
      "a missing field that the document requires",
      "/plan/note is missing, but the document requires it",
      [{ target: `${plan}.allOf[1]`, update: { required: ["note"], properties: { note: { type: "string" } } } }],
    ],
    [
      "a value in another format",
      '/plan/created_at must match format "date"',
      [{ target: `${plan}.allOf[0].properties.created_at`, update: { format: "date" } }],
    ],
    [
      "a status that the document does not declare",
      " responds with 200, which the document does not declare",
      [{ target: "$.paths['/plans/{code}'].get.responses['200']", remove: true }],
    ],
    [
      "an operation that the document does not have",
      " is not an operation of the document",
      [{ target: "$.paths['/plans/{code}'].get", remove: true }],
    ],
  ])("refuses %s", (_, fault, actions) => {
    expect(faults(recording(), ...actions)).toEqual([fault]);
  });

  it.each<[string, string[], Partial<Recording>]>([
    [
      "another envelope",
      ["/plan is missing, but the document requires it", "/plans is not in the document"],
      { body: { plans: { code: "a" } } },
    ],
    ["a missing body", [" is empty, but the document declares a body"], { body: null }],
    [
      "an undeclared body",
      [" has a body, but the document declares none"],
      { subject: "DELETE /plans/{code}", body: {} },
    ],
    ["an unknown webhook", [" is not a webhook of the document"], { kind: "webhook", subject: "plan.sold" }],
    [
      "the same fault in each item of a list, once",
      ["/plan/charges/*/code is missing, but the document requires it"],
      { body: { plan: { code: "a", charges: [{}, {}] } } },
    ],
    [
      "a field that the document does not declare in the request",
      ["/plan/note is not in the document"],
      { kind: "request", subject: "POST /plans", body: { plan: { code: "a", note: "b" } } },
    ],
  ])("refuses %s", (_, expected, change) => {
    expect(faults(recording(change))).toEqual(expected);
  });
});
