import { childOf, isEqual, isObject, type Json, type JsonObject, listOf } from "../../document/json.ts";
import { dereference } from "../../document/dereference.ts";
import type { Operation } from "../../document/operations.ts";
import type { Pair } from "../pair.ts";
import type { WireFinding } from "./wire-finding.ts";

/** One way to authenticate: the schemes it requires together, with their scopes. */
interface Alternative {
  readonly names: readonly string[];
  readonly schemes: readonly Scheme[];
}

/** A scheme by its definition, regardless of its name. */
interface Scheme {
  readonly definition: JsonObject;
  readonly scopes: readonly Json[];
}

/** Compares the credentials that two operations require. A scheme that neither of them uses does not matter. */
export function compareSecurity(operations: Pair<Operation>, documents: Pair<JsonObject>): WireFinding[] {
  const before = alternativesOf(operations.older, documents.older);
  const after = alternativesOf(operations.newer, documents.newer);
  const refused = before.filter((alternative) => !after.some((other) => isEnough(alternative, other)));
  const come = after.filter((alternative) => !before.some((other) => isEnough(alternative, other)));
  const accepted = come.filter(({ names }) => !refused.some((other) => isEqual(other.names, names)));
  return [
    ...(refused.length > 0 ? [tightened(refused, after)] : []),
    // If no authentication was required before, the new credentials only restrict.
    ...(accepted.length > 0 && !before.some(isNone) ? [loosened(accepted, before)] : []),
  ];
}

function tightened(refused: readonly Alternative[], after: readonly Alternative[]): WireFinding {
  return { kind: "security-tightened", values: namesIn(refused.some(isNone) ? after : refused) };
}

function loosened(accepted: readonly Alternative[], before: readonly Alternative[]): WireFinding {
  return { kind: "security-loosened", values: namesIn(accepted.some(isNone) ? before : accepted) };
}

function alternativesOf({ definition }: Operation, document: JsonObject): readonly Alternative[] {
  const requirements = listOf(definition["security"] ?? document["security"]).filter(isObject);
  return requirements.length === 0 ? [none] : requirements.map((requirement) => toAlternative(requirement, document));
}

function toAlternative(requirement: JsonObject, document: JsonObject): Alternative {
  const names = Object.keys(requirement).toSorted();
  const definitions = childOf(document["components"], "securitySchemes");
  const schemes = names.map((name) => {
    const definition = dereference(document, definitions[name]);
    return { definition: isObject(definition) ? definition : { name }, scopes: listOf(requirement[name]) };
  });
  return { names, schemes };
}

const none: Alternative = { names: [], schemes: [] };

function isNone({ names }: Alternative): boolean {
  return names.length === 0;
}

/** Whether the credentials of one alternative meet everything that the other requires. */
function isEnough(brought: Alternative, asked: Alternative): boolean {
  return asked.schemes.every((scheme) => brought.schemes.some((other) => isSameScheme(other, scheme)));
}

function isSameScheme(brought: Scheme, asked: Scheme): boolean {
  const hasScopes = asked.scopes.every((scope) => brought.scopes.includes(scope));
  return (
    hasScopes && isEqual(identityOf(brought.definition), identityOf(asked.definition)) && isSameFormat(brought, asked)
  );
}

/** The parts of a scheme that define how credentials are sent. Its description does not. */
function identityOf({ type = null, scheme = null, in: location = null, name = null, ...rest }: JsonObject): JsonObject {
  const lowerCase = typeof scheme === "string" ? scheme.toLowerCase() : scheme;
  return {
    type,
    scheme: lowerCase,
    location,
    name,
    url: rest["openIdConnectUrl"] ?? null,
    flows: flowsOf(rest["flows"]),
  };
}

function flowsOf(flows: Json | undefined): JsonObject {
  const entries = Object.entries(isObject(flows) ? flows : {}).map(([kind, flow]): [string, Json] => {
    const { authorizationUrl = null, tokenUrl = null } = isObject(flow) ? flow : {};
    return [kind, { authorizationUrl, tokenUrl }];
  });
  return Object.fromEntries(entries);
}

/** Token formats only differ if both sides declare one. */
function isSameFormat({ definition: brought }: Scheme, { definition: asked }: Scheme): boolean {
  const [one, other] = [brought["bearerFormat"], asked["bearerFormat"]];
  return one === undefined || other === undefined || one === other;
}

function namesIn(alternatives: readonly Alternative[]): string[] {
  return [...new Set(alternatives.flatMap(({ names }) => names))];
}
