import { isArray, isObject, type Json } from "../../document/json.ts";
import { codeSpan } from "../../escape/code-span.ts";
import { exitCode } from "../../exit-code.ts";
import { PipelineError } from "../../pipeline-error.ts";
import { compareConstraint } from "./compare-constraint.ts";
import type { Finding } from "../findings/finding.ts";
import { parsePointer } from "./pointer-to-place.ts";
import type { RedoclyChange } from "./redocly-diff.ts";

/** A difference on the wire, before it is known where it is. */
export type WireFinding = Omit<Finding, "place">;

/** The rules of Redocly, and whether they are about what the types show: the compiler judges that better. */
const isShownByTypes: Readonly<Record<string, boolean>> = {
  "enum-values-added": true,
  "enum-values-removed": true,
  "media-type-removed": true,
  "operation-id-changed": true,
  "operation-removed": true,
  "parameter-became-required": true,
  "parameter-removed": true,
  "parameter-serialization-changed": false,
  "path-removed": true,
  "property-removed": true,
  "request-body-became-required": true,
  "request-body-removed": true,
  "required-properties-added": true,
  "required-properties-removed": true,
  "response-header-removed": true,
  "response-removed": true,
  "schema-combinator-changed": true,
  "schema-constraint-changed": false,
  "schema-type-changed": true,
  "security-requirement-changed": false,
  "security-scheme-changed": false,
  "server-removed": false,
};

/** The keywords of a schema that the types show, though a rule that is not about types speaks of them. */
const shownKeywords = new Set(["additionalProperties", "const", "items", "prefixItems", "unevaluatedProperties"]);

/** Classifies a difference: there is no finding if the types show it, or if it is a mere text. */
export function classifyChange(change: RedoclyChange): WireFinding[] {
  const rules = change.verdicts.map(({ ruleId }) => ruleId);
  const unknown = rules.find((rule) => !Object.hasOwn(isShownByTypes, rule));
  if (unknown != null) throw unknownRule(unknown);
  if (change.typeName.startsWith("Security")) return classifySecurity(change);
  if (change.typeName.startsWith("Server")) return classifyServers(change);
  if (rules.includes("parameter-serialization-changed")) return [withValues("serialization-changed", change)];
  return change.property === "deprecated" || change.property === "default"
    ? classifyAnnotation(change)
    : classifyConstraint(change, rules.includes("schema-constraint-changed"));
}

function classifySecurity({ typeName, kind, verdicts, base, revision }: RedoclyChange): WireFinding[] {
  const values = schemesIn(revision?.value ?? base?.value, parsePointer((revision ?? base)?.pointer ?? ""));
  if (verdicts.length > 0) return [{ kind: "security-tightened", values }];
  return typeName === "SecurityScheme" || kind === "modified" ? [] : [{ kind: "security-loosened", values }];
}

/** The names of the security schemes that a requirement names, or of the one that a pointer leads to. */
function schemesIn(value: Json | undefined, keys: readonly string[]): string[] {
  if (keys[1] === "securitySchemes") return keys.slice(2, 3);
  const requirements = isArray(value) ? value : [value ?? null];
  return requirements.flatMap((requirement) => (isObject(requirement) ? Object.keys(requirement) : []));
}

function classifyServers({ kind, property, base, revision }: RedoclyChange): WireFinding[] {
  const isUrl = kind !== "modified" || property === "url";
  const gone = isUrl && kind !== "added" ? urlsIn(base?.value) : [];
  const come = isUrl && kind !== "removed" ? urlsIn(revision?.value) : [];
  return [
    ...gone.map((url): WireFinding => ({ kind: "server-removed", values: [url] })),
    ...come.map((url): WireFinding => ({ kind: "server-added", values: [url] })),
  ];
}

function urlsIn(value: Json | undefined): string[] {
  if (isArray(value)) return value.flatMap(urlsIn);
  return [isObject(value) ? value["url"] : value].filter((url) => typeof url === "string");
}

function classifyAnnotation(change: RedoclyChange): WireFinding[] {
  const [before, after] = [change.base?.value, change.revision?.value];
  if (change.property === "default")
    return [{ ...withValues(before === undefined ? "default-added" : "default-changed", change), values: [] }];
  if ((before === true) === (after === true)) return [];
  return [{ kind: after === true ? "deprecated" : "no-longer-deprecated", values: [] }];
}

function classifyConstraint(change: RedoclyChange, isReported: boolean): WireFinding[] {
  const keyword = change.property ?? parsePointer((change.revision ?? change.base)?.pointer ?? "").at(-1) ?? "";
  const direction =
    change.property == null ? undefined : compareConstraint(keyword, change.base?.value, change.revision?.value);
  if (direction != null) return [withValues(`constraint-${direction}`, change)];
  return isReported && !shownKeywords.has(keyword) ? [{ kind: "constraint-changed", values: [keyword] }] : [];
}

function withValues(kind: Finding["kind"], { property = "", base, revision }: RedoclyChange): WireFinding {
  return { kind, values: [property], change: { from: print(base?.value), to: print(revision?.value) } };
}

function print(value: Json | undefined): string {
  return value === undefined ? "none" : codeSpan(typeof value === "string" ? value : JSON.stringify(value));
}

function unknownRule(rule: string): PipelineError {
  return new PipelineError(
    exitCode.unexpected,
    `redocly diff judged by a rule that is not known here, "${rule}": say in compare/wire/classify-change.ts whether the types show what it finds.`,
  );
}
