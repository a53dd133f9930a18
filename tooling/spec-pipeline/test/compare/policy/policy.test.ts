import type { Bump } from "../../../src/compare/policy/bump.ts";
import type { Direction } from "../../../src/compare/policy/direction.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { compareDocuments } from "../../../src/compare/compare-documents.ts";
import type { Change, Comparison } from "../../../src/compare/comparison.ts";
import { policy, type PolicyRow } from "../../../src/compare/policy/policy.ts";
import type { JsonObject } from "../../../src/document/json.ts";
import { documentOf, object, receives, reference, sends } from "../documents.ts";
import { annotationCases } from "./annotation-cases.ts";
import { operationCases } from "./operation-cases.ts";
import { schemaCases } from "./schema-cases.ts";
import { variantCases } from "./variant-cases.ts";

/** The schema cases, once for requests and once for responses. */
const sidedCases = [...schemaCases, ...variantCases, ...annotationCases].flatMap(({ sent, received, ...rest }) => [
  ...(sent == null ? [] : [{ ...rest, severity: sent, direction: "request" as const, id: idOf(rest.kind, "Sent") }]),
  ...(received == null
    ? []
    : [{ ...rest, severity: received, direction: "response" as const, id: idOf(rest.kind, "Received") }]),
]);

const wholeCases = operationCases.map((one) => ({
  ...one,
  id: idOf(one.kind, one.direction === "request" ? "Request" : "Response"),
}));

describe("the policy, row by row", () => {
  // The cases share nothing, so one comparison of two documents covers all of them. This saves time.
  let comparison: Comparison;

  beforeAll(async () => {
    comparison = await compareDocuments(documentOfCases("older"), documentOfCases("newer"));
  });

  it.each(sidedCases)("$kind is $severity in a $direction", ({ kind, severity, message, direction, id }) => {
    const changes = affecting(comparison, direction, id);

    const said = message.replace("@", startingLarge(id));
    expect(changes).toEqual([expect.objectContaining({ axis: policy[kind].axis, kind, severity, message: said })]);
    expect(changes[0]?.affected).toEqual({
      request: direction === "request" ? [id] : [],
      response: direction === "response" ? [id] : [],
      webhook: direction === "response" ? [hookOf(id)] : [],
    });
  });

  it.each(wholeCases)(
    "$kind is $severity in a $direction of an operation",
    ({ kind, severity, message, direction, id }) => {
      const changes = affecting(comparison, direction, id);

      const said = message.replaceAll("@", id);
      expect(changes).toEqual([expect.objectContaining({ axis: policy[kind].axis, kind, severity, message: said })]);
      expect(changes[0]?.affected[direction]).toEqual([id]);
    },
  );
});

describe("the policy on a whole document", () => {
  it("rates a new webhook as minor", async () => {
    const newer = documentOf({ webhooks: { "invoice.created": { type: "string" } } });

    const { changes, webhooks } = await compareDocuments(documentOf({}), newer);

    expect(summaryOf(changes)).toEqual([["webhook-added", "minor", "Webhook `invoice.created` was added"]]);
    expect(changes[0]?.affected.webhook).toEqual(["invoice.created"]);
    expect(webhooks).toEqual({ added: ["invoice.created"], removed: [] });
  });

  it("rates a removed webhook as major", async () => {
    const older = documentOf({ webhooks: { "invoice.created": { type: "string" } } });

    const { changes, webhooks } = await compareDocuments(older, documentOf({}));

    expect(summaryOf(changes)).toEqual([["webhook-removed", "major", "Webhook `invoice.created` was removed"]]);
    expect(webhooks).toEqual({ added: [], removed: ["invoice.created"] });
  });

  it("rates a new server as minor, and a removed server as major", async () => {
    const operations = [sends("createThing", { type: "string" })];
    const newer = documentOf({ operations, members: { servers: [{ url: "https://eu.api.example" }] } });

    const { changes } = await compareDocuments(documentOf({ operations }), newer);

    expect(summaryOf(changes)).toEqual([
      ["server-removed", "major", "The API lost `https://api.example`"],
      ["server-added", "minor", "The API gained `https://eu.api.example`"],
    ]);
    expect(changes.map(({ affected }) => affected.request)).toEqual([["createThing"], ["createThing"]]);
  });

  it("rates a different default of a server variable as major", async () => {
    const { changes } = await compareDocuments(servedFrom("eu"), servedFrom("us"));

    expect(summaryOf(changes)).toEqual([
      [
        "server-default-changed",
        "major",
        "The API has a server with a different default: changed from `https://eu.example` to `https://us.example`",
      ],
    ]);
  });
});

describe("the compiler", () => {
  it("finds a breaking change that no single difference shows", async () => {
    const thing = object({ count: { type: "number" } }, ["count"]);
    const older = documentOf({ operations: [sends("createThing", thing)] });
    const newer = documentOf({
      operations: [sends("createThing", { ...thing, additionalProperties: { type: "string" } })],
    });

    const { changes } = await compareDocuments(older, newer);

    expect(summaryOf(changes)).toEqual([
      [
        "no-longer-assignable",
        "major",
        "`createThing` is not assignable to its previous type: `Type 'number' is not assignable to type 'string'.`",
      ],
      ["became-extensible", "minor", "The request of `createThing` now allows undeclared properties"],
    ]);
  });
});

describe("the cases", () => {
  it("cover every row of the policy", () => {
    const elsewhere = [
      "webhook-added received",
      "webhook-removed received",
      "server-added sent",
      "server-removed sent",
      "server-default-changed sent",
      "no-longer-assignable sent",
      // A comparison of documents cannot find it. `test/commands/update.test.ts` covers it.
      "type-name-removed received",
      // No known response needs the compiler to find a break. `compiler-errors.test.ts` covers this row.
      "no-longer-assignable received",
    ];

    const tested = [...sidedCases, ...wholeCases].map(
      ({ kind, direction }) => `${kind} ${direction === "request" ? "sent" : "received"}`,
    );

    expect(new Set([...tested, ...elsewhere])).toEqual(new Set(Object.entries(policy).flatMap(sidesOf)));
  });
});

function documentOfCases(side: "older" | "newer"): JsonObject {
  const schemas = sidedCases.map((one) => [startingLarge(one.id), one[side]]);
  const bodies = sidedCases.map(({ id, direction }) =>
    direction === "request" ? sends(id, reference(startingLarge(id))) : receives(id, reference(startingLarge(id))),
  );
  const hooks = sidedCases
    .filter(({ direction }) => direction === "response")
    .map(({ id }) => [hookOf(id), reference(startingLarge(id))]);
  const wholes = wholeCases.flatMap(({ id, [side]: operation }) =>
    operation == null ? [] : [{ operationId: id, ...operation }],
  );
  return documentOf({
    operations: [...bodies, ...wholes],
    webhooks: Object.fromEntries(hooks),
    schemas: Object.fromEntries(schemas),
  });
}

/** A document whose server URL has a region variable with the given default. */
function servedFrom(region: string): JsonObject {
  const variables = { region: { enum: ["eu", "us"], default: region } };
  const servers = [{ url: "https://{region}.example", variables }];
  return documentOf({ operations: [sends("createThing", { type: "string" })], members: { servers } });
}

function affecting({ changes }: Comparison, direction: Direction, id: string): Change[] {
  return changes.filter(({ affected }) => affected[direction].includes(id));
}

function summaryOf(changes: readonly Change[]): [string, Bump, string][] {
  return changes.map(({ kind, severity, message }) => [kind, severity, message]);
}

function sidesOf([kind, row]: [string, PolicyRow]): string[] {
  return [...(row.sent == null ? [] : [`${kind} sent`]), ...(row.received == null ? [] : [`${kind} received`])];
}

function idOf(kind: string, side: string): string {
  return kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()) + side;
}

function hookOf(id: string): string {
  return `${id.toLowerCase()}.happened`;
}

function startingLarge(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
