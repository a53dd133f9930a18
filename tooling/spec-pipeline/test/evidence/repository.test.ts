import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { assemble } from "../../src/assemble/assemble.ts";
import { refusalLines } from "../../src/evidence/render-evidence.ts";
import { weighEvidence } from "../../src/evidence/weigh-evidence.ts";
import { applyOverlay } from "../../src/overlay/apply-overlay.ts";
import type { OverlayAction } from "../../src/overlay/overlay.ts";
import { readContract, readSources } from "../../src/sources/read-sources.ts";
import { Workspace } from "../../src/workspace/workspace.ts";

const workspace = new Workspace(fileURLToPath(new URL("../../../..", import.meta.url)).replace(/\/$/, ""));
const sources = await readSources(workspace);
const { document, alwaysSent } = assemble((await readContract(workspace)) ?? {}, sources);

/** Applies the actions to the document of this repository, and returns the contradictions for a subject. */
function refused(subject: string, actions: OverlayAction[]): readonly string[] {
  const changed = applyOverlay(document, { file: "a", actions });
  return refusalLines(weighEvidence({ document: changed, alwaysSent }, sources, subject).refusals);
}

describe("the document of this repository", () => {
  it("agrees with every recording, except for at most twelve exceptions", () => {
    const report = weighEvidence({ document, alwaysSent }, sources);

    expect([...refusalLines(report.refusals), ...report.faults]).toEqual([]);
    expect(report.exceptions).toBeLessThanOrEqual(12);
    expect(report.rows.map(({ recordings }) => recordings > 0)).toEqual([true, false, true, true]);
  });

  it.each<[string, string, RegExp, OverlayAction[]]>([
    [
      "a nullable field does not allow null",
      "POST /plans",
      /^POST \/plans 200: \/plan\/description must be string \(spec\/evidence\/1\.46\.0\/answers\.jsonl:\d+ and \d+ more\)$/,
      [
        { target: "$.components.schemas.PlanBaseObject.properties.description.type", remove: true },
        { target: "$.components.schemas.PlanBaseObject.properties.description", update: { type: "string" } },
      ],
    ],
    [
      "a field has another name",
      "GET /taxes/{code}",
      /^GET \/taxes\/\{code\} 200: \/tax\/rate is not in the document \(spec\/evidence\/1\.46\.0\/answers\.jsonl:\d+ and \d+ more\)$/,
      [
        { target: "$.components.schemas.TaxObject.properties", update: { percentage: { type: "number" } } },
        { target: "$.components.schemas.TaxObject.properties.rate", remove: true },
      ],
    ],
    [
      "a status is missing",
      "POST /wallets",
      /^POST \/wallets 422: the body responds with 422, which the document does not declare \(spec\/evidence\/1\.46\.0\/answers\.jsonl:\d+/,
      [{ target: "$.paths['/wallets'].post.responses['422']", remove: true }],
    ],
    [
      "an empty response is not allowed",
      "POST /invoices/{lago_id}/download_pdf",
      /^POST \/invoices\/\{lago_id\}\/download_pdf 200: the body is empty, but the document declares a body/,
      [{ target: "$.paths['/invoices/{lago_id}/download_pdf'].post.responses['200']['x-may-be-empty']", remove: true }],
    ],
    [
      "the envelope of a webhook is missing",
      "fee.created",
      /^webhook fee\.created: \/fee is not in the document \(spec\/evidence\/1\.51\.0\/webhooks\.jsonl:\d+/,
      [
        {
          target: "$.webhooks.fee_created.post.requestBody.content['application/json'].schema.properties.fee",
          remove: true,
        },
      ],
    ],
    [
      "a property of a charge model has another name",
      "GET /plans/{code}/charges",
      /^GET \/plans\/\{code\}\/charges 200: \/charges\/\*\/properties\/amount is not in the document/,
      [
        { target: "$.components.schemas.StandardChargeProperties.allOf[1].properties", update: { price: {} } },
        { target: "$.components.schemas.StandardChargeProperties.allOf[1].properties.amount", remove: true },
        { target: "$.components.schemas.StandardChargeProperties.allOf[1].required", remove: true },
      ],
    ],
  ])("no longer agrees with the recordings if %s", (_, subject, line, actions) => {
    expect(refused(subject, actions)).toContainEqual(expect.stringMatching(line));
  });
});
