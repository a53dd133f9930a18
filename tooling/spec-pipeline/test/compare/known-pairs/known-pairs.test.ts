import { beforeAll, describe, expect, it } from "vitest";
import { compareDocuments } from "../../../src/compare/compare-documents.ts";
import type { Change, Comparison } from "../../../src/compare/comparison.ts";
import type { Direction } from "../../../src/compare/policy/direction.ts";
import { compareText } from "../../../src/document/order.ts";
import { annotationPairs } from "./annotation-pairs.ts";
import { answerPairs } from "./answer-pairs.ts";
import { compositionPairs } from "./composition-pairs.ts";
import { constraintPairs } from "./constraint-pairs.ts";
import { idOf, operationsOf, receivingSchemas, sendingSchemas, webhookOf } from "./documents-of-pairs.ts";
import type { DocumentPair, OperationPair, SchemaPair } from "./known-pair.ts";
import { noChangePairs, sameSchemaPairs } from "./no-change-pairs.ts";
import { nullabilityPairs } from "./nullability-pairs.ts";
import { parameterPairs, sharedParameterPairs } from "./parameter-pairs.ts";
import { referencePairs } from "./reference-pairs.ts";
import { securityPairs } from "./security-pairs.ts";
import { serverPairs } from "./server-pairs.ts";
import { webhookPairs } from "./webhook-pairs.ts";

const schemaClasses: Readonly<Record<string, readonly SchemaPair[]>> = {
  composition: compositionPairs,
  references: referencePairs,
  nullability: nullabilityPairs,
  constraints: constraintPairs,
  annotations: annotationPairs,
  "equivalent schemas": sameSchemaPairs,
};

const operationClasses: Readonly<Record<string, readonly OperationPair[]>> = {
  parameters: parameterPairs,
  "explicit defaults": noChangePairs,
};

const documentClasses: Readonly<Record<string, readonly DocumentPair[]>> = {
  "shared parameters": sharedParameterPairs,
  "bodies and responses": answerPairs,
  security: securityPairs,
  servers: serverPairs,
  webhooks: webhookPairs,
};

// The pairs of a class are independent, so one comparison covers all of them.
describe.each(Object.entries(schemaClasses))("a comparison handles %s", (_, pairs) => {
  let inRequests: Comparison;
  let inAnswers: Comparison;

  beforeAll(async () => {
    inRequests = await compareDocuments(sendingSchemas(pairs, "older"), sendingSchemas(pairs, "newer"));
    inAnswers = await compareDocuments(receivingSchemas(pairs, "older"), receivingSchemas(pairs, "newer"));
  });

  it.each(pairs.map((pair, index) => ({ ...pair, index })))("$what", ({ sent, received, index }) => {
    expect(found(inRequests, "request", idOf(index))).toEqual(sent.toSorted(compareText));
    expect(found(inAnswers, "response", idOf(index))).toEqual(received.toSorted(compareText));
    expect(found(inAnswers, "webhook", webhookOf(index))).toEqual(received.toSorted(compareText));
  });
});

describe.each(Object.entries(operationClasses))("a comparison handles %s", (_, pairs) => {
  let comparison: Comparison;

  beforeAll(async () => {
    comparison = await compareDocuments(operationsOf(pairs, "older"), operationsOf(pairs, "newer"));
  });

  it.each(pairs.map((pair, index) => ({ ...pair, index })))("$what", ({ expected, index }) => {
    expect(found(comparison, "request", idOf(index))).toEqual(expected.toSorted(compareText));
  });
});

describe.each(Object.entries(documentClasses))("a comparison handles %s", (_, pairs) => {
  it.each(pairs)("$what", async ({ older, newer, expected }) => {
    const { changes } = await compareDocuments(older, newer);

    expect(changes.map(summarize).toSorted(compareText)).toEqual(expected.toSorted(compareText));
  });
});

/** The changes that affect an operation or a webhook. */
function found({ changes }: Comparison, direction: Direction, operation: string): string[] {
  const affecting = changes.filter(({ affected }) => affected[direction].includes(operation));
  return affecting.map(summarize).toSorted(compareText);
}

/** Summarizes a change: what changed, and where. */
function summarize({ severity, kind, location }: Change): string {
  const isParameter = location.part?.endsWith("parameter") === true;
  const names = isParameter ? [location.part?.split(" ")[0], ...location.path] : location.path;
  // A webhook's payload is inside an envelope.
  const path = names[0] === "data" && location.owner === "webhook" ? names.slice(1) : names;
  return `${severity} ${kind} ${path.length === 0 ? location.name : path.join(".")}`;
}
