import { describe, expect, it } from "vitest";

import { isArray, isObject, type Json } from "../../src/document/json.ts";
import { DeclaredBodies } from "../../src/evidence/declared-body.ts";
import { judgeRecordings } from "../../src/evidence/judge-recordings.ts";
import { refusalLines } from "../../src/evidence/render-evidence.ts";
import { shortenLists } from "../../src/observe/kept-answers.ts";
import { renderObservation } from "../../src/observe/render-observation.ts";
import { Scrubber } from "../../src/observe/scrub.ts";
import { treeOf } from "../commands/tree.ts";
import type { Change } from "./lago.ts";
import { apiKey, contract, file, observed, sources } from "./observed.ts";

/** Changes each item of the lists in the response to an operation. */
function changing(path: string, change: (item: Record<string, Json>) => void): Change {
  return (passing) => {
    if (passing.method !== "GET" || passing.path !== `/api/v1${path}` || passing.status !== 200) return undefined;
    const answer = structuredClone(passing.answer);
    const lists = Object.values(isObject(answer) ? answer : {}).filter(isArray);
    for (const item of lists.flat().filter(isObject)) change(item);
    return { answer };
  };
}

describe("observeServer", () => {
  it("reads every list and the first items, and finds that the mock agrees with the document", async () => {
    const { report, received, workspace } = await observed({ held: contract });

    expect(report).toMatchObject({
      version: "1.52.0",
      file,
      written: true,
      refusals: [],
      unobserved: [],
      leftBehind: [],
    });
    expect(new Set(received.map(({ method }) => method))).toEqual(new Set(["GET"]));
    expect(received.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["/api/v1/plans", expect.stringMatching(/^\/api\/v1\/plans\/[^/]+\/charges\/[^/]+$/)]),
    );
    const lines = ((await workspace.read(file)) ?? "").trimEnd().split("\n");
    expect(lines).toHaveLength(report.kept);
    expect(lines.every((line) => /^\{"operation":"GET \/.*","status":200,"body":/.test(line))).toBe(true);
    expect(renderObservation(report)).toContain("No response contradicts the document.");
  });

  it("writes nothing in a dry run", async () => {
    const { report, workspace } = await observed({ dryRun: true });

    expect(report).toMatchObject({ written: false, refusals: [] });
    expect(report.answers).toBeGreaterThan(0);
    expect(await treeOf(workspace)).toStrictEqual({});
  });

  it("keeps existing recordings, and stores nothing twice", async () => {
    const first = await observed();
    const text = await first.workspace.read(file);

    const second = await observed({ workspace: first.workspace });

    expect(second.report.kept).toBe(first.report.kept);
    expect(await first.workspace.read(file)).toBe(text);
  });
});

describe("a Lago that contradicts the document", () => {
  const contradictions: [string, Change, RegExp][] = [
    [
      "a null value",
      changing("/plans", (plan) => (plan["name"] = null)),
      /^GET \/plans 200: \/plans\/\*\/name must be string \(/,
    ],
    [
      "another type",
      changing("/taxes", (tax) => (tax["rate"] = "20")),
      /^GET \/taxes 200: \/taxes\/\*\/rate must be number \(/,
    ],
    [
      "an unknown field",
      changing("/coupons", (coupon) => (coupon["color"] = "red")),
      /^GET \/coupons 200: \/coupons\/\*\/color is not in the document \(/,
    ],
    [
      "a missing field",
      changing("/add_ons", (addOn) => delete addOn["code"]),
      /^GET \/add_ons 200: \/add_ons\/\*\/code is missing, but the document requires it \(/,
    ],
    [
      "another status",
      ({ path }) => (path === "/api/v1/features" ? { status: 418, answer: {} } : undefined),
      /^GET \/features 418: the body responds with 418, which the document does not declare \(/,
    ],
    [
      "an empty response",
      ({ path }) => (path === "/api/v1/wallets" ? { answer: null } : undefined),
      /^GET \/wallets 200: the body is empty, but the document declares a body \(/,
    ],
    [
      "an HTML page",
      ({ path }) => (path === "/api/v1/events" ? { answer: "<html>" } : undefined),
      /^GET \/events 200: the body must be object \(/,
    ],
  ];

  it("is reported with the operation, pointer and recording of each contradiction", async () => {
    const all: Change = (passing) =>
      contradictions.map(([, change]) => change(passing)).find((one) => one !== undefined);

    const { report, workspace } = await observed({ change: all });

    const lines = refusalLines(report.refusals);
    const recordings = ((await workspace.read(file)) ?? "").split("\n");
    expect(lines).toHaveLength(contradictions.length);
    for (const [, , line] of contradictions) {
      const found = lines.find((one) => line.test(one)) ?? "";
      const number = Number(/answers\.jsonl:(\d+)/.exec(found)?.[1]);
      expect(recordings[number - 1]).toContain(`"operation":"${found.split(" ").slice(0, 2).join(" ")}"`);
    }
    expect(renderObservation(report)).toContain("Contradicts the document\n  GET ");
  });
});

describe("a stored recording", () => {
  const secrets = [
    "Jane",
    "Doe Inc",
    "jane@doe.test",
    "12 Main Street",
    "Springfield",
    "doe.test",
    "cost-center",
    "R&D",
    "crm-4711",
    apiKey,
  ];

  it("contains no name, address, ID, URL or metadata, and never the key", async () => {
    const reveal = changing("/customers", (customer) =>
      Object.assign(customer, {
        external_id: "crm-4711",
        firstname: "Jane",
        legal_name: "Doe Inc",
        email: "jane@doe.test",
        address_line1: "12 Main Street",
        city: "Springfield",
        url: "https://doe.test/jane?token=crm-4711",
        metadata: [
          { lago_id: "crm-4711", key: "cost-center", value: "R&D", display_in_invoice: true, created_at: "Jane" },
        ],
        notes: { "cost-center": "R&D", owner: ["Jane", { email: "jane@doe.test" }] },
        [apiKey]: apiKey,
        status: apiKey,
      }),
    );

    const { report, received, workspace } = await observed({ change: reveal });

    expect(received.map(({ path }) => path)).toContain("/api/v1/customers/crm-4711");
    const stored = (await workspace.read(file)) ?? "";
    const shown = renderObservation(report) + JSON.stringify(report);
    expect(secrets.filter((secret) => stored.includes(secret) || shown.includes(secret))).toEqual([]);
    expect(refusalLines(report.refusals)).toContainEqual(
      expect.stringContaining("/customers/*/notes is not in the document"),
    );
  });

  it("contains numbers, dates and enum values unchanged", async () => {
    const { workspace } = await observed();

    const stored = (await workspace.read(file)) ?? "";

    expect(stored).toContain('"amount_cents":5000');
    expect(stored).toContain('"interval":"monthly"');
    expect(stored).toMatch(/"created_at":"20\d\d-\d\d-\d\dT/);
  });
});

describe("Scrubber", () => {
  it("preserves exactly the contradictions of the recordings", () => {
    const bodies = new DeclaredBodies(contract.closed);
    const scrubber = new Scrubber(contract.closed);
    const recordings = sources.recordings.filter(({ kind }) => kind !== "answer");

    const scrubbed = recordings.map((recording) => {
      const declared = bodies.bodyOf(recording);
      const schema = declared.kind === "content" ? declared.schema : false;
      return { ...recording, body: shortenLists(scrubber.scrub(recording.body, schema)) };
    });

    const contradictions = refusalLines(judgeRecordings(contract.document, recordings));
    expect(contradictions.length).toBeGreaterThan(0);
    expect(refusalLines(judgeRecordings(contract.document, scrubbed))).toEqual(contradictions);
  });
});
