import { codeSpan, codeSpans } from "../../escape/code-span.ts";
import type { Finding } from "./finding.ts";
import { describeLocation, type Location } from "./location.ts";
import type { ChangeKind } from "../policy/policy.ts";

type Said = Pick<Finding, "values" | "change">;

/** What each kind of change says of the place where it is. */
const predicates: Readonly<Record<ChangeKind, string | ((finding: Said) => string)>> = {
  "operation-added": ({ values }) => `is new: ${codeSpans(values)}`,
  "operation-removed": ({ values }) => `is gone: ${codeSpans(values)}`,
  "operation-moved": (finding) => `moved${fromTo(finding)}`,
  "webhook-added": "is new",
  "webhook-removed": "is gone",
  "required-parameter-added": "is new, and required",
  "optional-parameter-added": "is new, and optional",
  "parameter-removed": "is gone",
  "required-request-body-added": "is new, and required",
  "optional-request-body-added": "is new, and optional",
  "request-body-removed": "is gone",
  "response-added": "is new",
  "response-removed": "is gone",
  "response-body-added": "has a body now",
  "response-body-removed": "has no body any more",
  "header-added": "is new",
  "header-removed": "is gone",
  "media-type-added": ({ values }) => `comes as ${codeSpans(values)} too`,
  "media-type-removed": ({ values }) => `does not come as ${codeSpans(values)} any more`,
  "required-property-added": "is new, and required",
  "optional-property-added": "is new, and optional",
  "property-removed": "is gone",
  "became-required": "became required",
  "became-optional": "became optional",
  "became-nullable": "became nullable",
  "no-longer-nullable": "is not nullable any more",
  "values-added": gained,
  "values-removed": lost,
  "discriminator-values-added": gained,
  "discriminator-values-removed": lost,
  "open-values-added": gained,
  "open-values-removed": lost,
  "became-open": "may be another string than those that are named",
  "became-closed": "may only be one of the values that are named",
  "became-extensible": "may have properties that are not named",
  "no-longer-extensible": "may only have the properties that are named",
  "variants-added": "has more variants",
  "open-variants-added": "has more variants that are known",
  "variants-removed": "has fewer variants",
  "type-widened": (finding) => `admits more: it went${fromTo(finding)}`,
  "type-narrowed": (finding) => `admits less: it went${fromTo(finding)}`,
  "type-changed": (finding) => `changed${fromTo(finding)}`,
  "no-longer-assignable": ({ values }) => `does not fit what was written for it before: ${codeSpan(values.join(" "))}`,
  "type-name-removed": "is not exported any more",
  "constraint-tightened": (finding) => `is stricter: ${codeSpans(finding.values)} went${fromTo(finding)}`,
  "constraint-loosened": (finding) => `is less strict: ${codeSpans(finding.values)} went${fromTo(finding)}`,
  "constraint-changed": (finding) => `has another ${codeSpans(finding.values)}${went(finding)}`,
  "default-added": (finding) => `states its default: ${finding.change?.to ?? ""}`,
  "default-changed": (finding) => `has another default: it went${fromTo(finding)}`,
  "became-read-only": "became read-only: it may not be sent any more",
  "no-longer-read-only": "is not read-only any more: it may be sent",
  "became-write-only": "became write-only: it does not come any more",
  "no-longer-write-only": "is not write-only any more: it comes too",
  "serialization-changed": (finding) =>
    `is written in another way: ${codeSpans(finding.values)} went${fromTo(finding)}`,
  "security-tightened": ({ values }) => `refuses credentials that it accepted${about(values)}`,
  "security-loosened": ({ values }) => `accepts other credentials, or asks for fewer${about(values)}`,
  "server-added": gained,
  "server-removed": lost,
  "server-default-changed": (finding) => `has a server with another default: it went${fromTo(finding)}`,
  deprecated: "is deprecated",
  "no-longer-deprecated": "is not deprecated any more",
};

/** Says in one line what happened, and where. */
export function describeChange(finding: Said & Pick<Finding, "kind">, location: Location): string {
  const subject = describeLocation(location);
  const predicate = predicates[finding.kind];
  const said = typeof predicate === "string" ? predicate : predicate(finding);
  return startSentence(`${subject} ${said}`);
}

/** Begins a text with a capital letter. */
export function startSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function gained({ values }: Said): string {
  return `gained ${codeSpans(values)}`;
}

function lost({ values }: Said): string {
  return `lost ${codeSpans(values)}`;
}

function fromTo({ change }: Said): string {
  return change == null ? "" : ` from ${change.from} to ${change.to}`;
}

function went(finding: Said): string {
  return finding.change == null ? "" : `: it went${fromTo(finding)}`;
}

function about(values: readonly string[]): string {
  return values.length === 0 ? "" : `: ${codeSpans(values)}`;
}
