import { describe, expect, it } from "vitest";

import type { Json, JsonObject } from "../../src/document/json.ts";
import { findAlwaysSent } from "../../src/evidence/always-sent.ts";
import { printRequiredOverlay } from "../../src/evidence/required-overlay.ts";
import type { Recording } from "../../src/evidence/recording.ts";
import { applyOverlay } from "../../src/overlay/apply-overlay.ts";
import { contract, recording } from "./lago.ts";

const whole = { code: "a", created_at: "2026-11-28T18:46:43Z", parent: null, charges: [] };

/** Responses of each version that contain this plan. */
function answers(count: number, plan: Json = whole, versions = ["1.46.0", "1.51.0"]): Recording[] {
  return versions.flatMap((version) => Array.from({ length: count }, () => recording({ version, body: { plan } })));
}

/** What the recordings prove as required, and what they leave unproven, by property. */
function found(recordings: readonly Recording[], document: JsonObject = readOnly()) {
  const { required, unproven } = findAlwaysSent(document, { recordings, exceptions: [], findings: [] });
  const names = (list: typeof required): string[] => list.flatMap(({ properties }) => properties);
  return { required: names(required), unproven: names(unproven) };
}

/** The document without request bodies. Responses do not prove what requests require. */
function readOnly(): JsonObject {
  const actions = [{ target: "$.paths..requestBody", remove: true }];
  return applyOverlay(contract(), { file: "a", actions });
}

describe("findAlwaysSent", () => {
  it("requires a field that five recordings of each version contain", () => {
    expect(found(answers(5))).toEqual({ required: ["created_at", "parent", "charges"], unproven: [] });
  });

  it("needs five recordings of each version", () => {
    expect(found([...answers(4), ...answers(9, whole, ["1.51.0"])])).toEqual({
      required: [],
      unproven: ["created_at", "parent", "charges"],
    });
  });

  it("keeps a field required if another version has few recordings, unless they lack the field", () => {
    const lacking = { code: "a", parent: null, charges: [] };

    expect(found([...answers(5), ...answers(1, whole, ["1.52.0"])]).required).toHaveLength(3);
    expect(found([...answers(5), ...answers(1, lacking, ["1.52.0"])]).required).toEqual(["parent", "charges"]);
  });

  it.each<[string, Recording]>([
    ["an answer", recording({ version: "1.46.0", body: { plan: { code: "a", created_at: whole.created_at } } })],
    [
      "a part of a response",
      recording({ body: { plan: { ...whole, charges: [{ code: "b", created_at: whole.created_at }] } } }),
    ],
    [
      "a webhook",
      recording({
        kind: "webhook",
        subject: "plan.created",
        body: { webhook_type: "plan.created", plan: { code: "a", created_at: whole.created_at } },
      }),
    ],
  ])("keeps a field optional that %s lacks", (_, lacking) => {
    expect(found([...answers(5), lacking]).required).toEqual(["created_at"]);
  });

  it("counts webhooks only of the versions that recorded them", () => {
    const body = { webhook_type: "plan.created", plan: whole, note: "a" };
    const document = applyOverlay(readOnly(), {
      file: "a",
      actions: [
        {
          target: "$.webhooks.plan_created.post.requestBody.content['application/json'].schema.properties",
          update: { note: { type: "string" } },
        },
      ],
    });
    const webhook = (): Recording => recording({ kind: "webhook", subject: "plan.created", body });

    expect(found([...answers(5), ...Array.from({ length: 5 }, webhook)], document).required).toContain("note");
    expect(found([...answers(5), webhook()], document).unproven).toEqual(["note"]);
  });

  it("ignores fields that a caller also sends", () => {
    expect(found(answers(5), contract()).required).toEqual([]);
  });

  it("ignores errors, exceptions, and recordings with a finding", () => {
    const recordings = [
      ...answers(5),
      recording({ status: 404, body: { status: 404 } }),
      recording({ body: { plan: {} } }),
    ];
    const exceptions = [{ subjects: ["GET /plans/{code}"], pointers: ["/plan"], reason: "A stub." }];
    const findings = [
      {
        kind: "b4 null",
        pointer: "#/components/schemas/PlanObject/properties/parent",
        decision: "corrected",
        answer: "a.yaml",
      } as const,
    ];

    expect(findAlwaysSent(readOnly(), { recordings, exceptions, findings: [] }).required).toEqual([]);
    expect(findAlwaysSent(readOnly(), { recordings: answers(5), exceptions: [], findings }).required).toMatchObject([
      { properties: ["created_at"] },
      { properties: ["charges"] },
    ]);
  });

  it("returns an overlay that names its evidence", () => {
    const { required } = findAlwaysSent(readOnly(), { recordings: answers(6), exceptions: [], findings: [] });

    const text = printRequiredOverlay(readOnly(), required);

    expect(text).toContain("  - target: $.components.schemas.PlanObject.allOf[0]\n");
    expect(text).toContain("    description: In 6 recordings of 1.46.0 and 6 recordings of 1.51.0.\n");
    expect(text).toContain("      required:\n        - created_at\n");
    expect(printRequiredOverlay(readOnly(), [])).toBeUndefined();
  });

  it("reads the alternative that an object matches", () => {
    const document = applyOverlay(readOnly(), {
      file: "a",
      actions: [
        {
          target: "$.components.schemas.PlanObject.allOf[1].properties",
          update: { price: { oneOf: [alternative("amount"), alternative("rate"), { type: "null" }] } },
        },
      ],
    });
    const plans: Json[] = [
      { ...whole, price: { kind: "a", amount: "1" } },
      { ...whole, price: { kind: "b", rate: "1" } },
      { ...whole, price: null },
    ];

    const { required } = found(
      plans.flatMap((plan) => answers(5, plan)),
      document,
    );

    expect(required).toEqual(["created_at", "parent", "charges", "price", "amount", "rate"]);
  });

  it("reads the alternative inside an object by its discriminating value", () => {
    const kinds = [
      alternative("amount", { type: "string", enum: ["a"] }),
      alternative("amount", { type: "string", enum: ["b"] }),
      alternative("amount", { type: "string", not: { pattern: "^(a|b)$" } }),
    ];
    const document = applyOverlay(readOnly(), {
      file: "a",
      actions: [{ target: "$.components.schemas.PlanObject.allOf", update: [{ anyOf: kinds }] }],
    });
    const plans = [
      { ...whole, kind: "b", amount: "1" },
      { ...whole, kind: "c", amount: "1" },
      { ...whole, kind: "a" },
    ];
    const recordings = plans.flatMap((plan) => answers(5, plan));

    const { required } = findAlwaysSent(document, { recordings, exceptions: [], findings: [] });

    expect(required.map(({ location, properties }) => [location.slice(2).join("."), ...properties])).toEqual([
      ["PlanObject.allOf.0", "created_at"],
      ["PlanObject.allOf.1", "parent", "charges"],
      ["PlanObject.allOf.2.anyOf.1", "amount"],
      ["PlanObject.allOf.2.anyOf.2", "amount"],
    ]);
  });
});

function alternative(name: string, kind: Json = { type: "string" }): Json {
  return {
    type: "object",
    required: ["kind"],
    properties: { kind, [name]: { type: "string" } },
  };
}
