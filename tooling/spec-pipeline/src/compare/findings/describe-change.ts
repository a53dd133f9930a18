import { codeSpan, codeSpans } from "../../escape/code-span.ts";
import type { Finding } from "./finding.ts";
import { describeLocation, type Location } from "./location.ts";
import type { ChangeKind } from "../policy/policy.ts";

type Said = Pick<Finding, "values" | "change">;

/** The text for each kind of change, printed after the place. */
const predicates: Readonly<Record<ChangeKind, string | ((finding: Said) => string)>> = {
  "operation-added": ({ values }) => `was added: ${codeSpans(values)}`,
  "operation-removed": ({ values }) => `was removed: ${codeSpans(values)}`,
  "operation-moved": (finding) => `moved${fromTo(finding)}`,
  "webhook-added": "was added",
  "webhook-removed": "was removed",
  "required-parameter-added": "was added and is required",
  "optional-parameter-added": "was added and is optional",
  "parameter-removed": "was removed",
  "required-request-body-added": "was added and is required",
  "optional-request-body-added": "was added and is optional",
  "request-body-removed": "was removed",
  "response-added": "was added",
  "response-removed": "was removed",
  "response-body-added": "now has a body",
  "response-body-removed": "no longer has a body",
  "header-added": "was added",
  "header-removed": "was removed",
  "media-type-added": ({ values }) => `is also available as ${codeSpans(values)}`,
  "media-type-removed": ({ values }) => `is no longer available as ${codeSpans(values)}`,
  "required-property-added": "was added and is required",
  "optional-property-added": "was added and is optional",
  "property-removed": "was removed",
  "became-required": "became required",
  "became-optional": "became optional",
  "became-nullable": "became nullable",
  "no-longer-nullable": "is no longer nullable",
  "values-added": gained,
  "values-removed": lost,
  "discriminator-values-added": gained,
  "discriminator-values-removed": lost,
  "open-values-added": gained,
  "open-values-removed": lost,
  "became-open": "now accepts any string, not only the listed values",
  "became-closed": "now only accepts the listed values",
  "became-extensible": "now allows undeclared properties",
  "no-longer-extensible": "no longer allows undeclared properties",
  "variants-added": "has additional variants",
  "open-variants-added": "has additional known variants",
  "variants-removed": "has fewer variants",
  "type-widened": (finding) => `accepts more: changed${fromTo(finding)}`,
  "type-narrowed": (finding) => `accepts less: changed${fromTo(finding)}`,
  "type-changed": (finding) => `changed${fromTo(finding)}`,
  "no-longer-assignable": ({ values }) => `is not assignable to its previous type: ${codeSpan(values.join(" "))}`,
  "type-name-removed": "is no longer exported",
  "constraint-tightened": (finding) => `is stricter: ${codeSpans(finding.values)} changed${fromTo(finding)}`,
  "constraint-loosened": (finding) => `is less strict: ${codeSpans(finding.values)} changed${fromTo(finding)}`,
  "constraint-changed": (finding) => `has a different ${codeSpans(finding.values)}${changed(finding)}`,
  "default-added": (finding) => `now declares its default: ${finding.change?.to ?? ""}`,
  "default-changed": (finding) => `has a different default: changed${fromTo(finding)}`,
  "became-read-only": "became read-only: callers can no longer send it",
  "no-longer-read-only": "is no longer read-only: callers can send it",
  "became-write-only": "became write-only: the server no longer sends it",
  "no-longer-write-only": "is no longer write-only: the server also sends it",
  "serialization-changed": (finding) =>
    `is serialized differently: ${codeSpans(finding.values)} changed${fromTo(finding)}`,
  "security-tightened": ({ values }) => `no longer accepts some credentials${about(values)}`,
  "security-loosened": ({ values }) => `accepts additional credentials, or requires fewer${about(values)}`,
  "server-added": gained,
  "server-removed": lost,
  "server-default-changed": (finding) => `has a server with a different default: changed${fromTo(finding)}`,
  deprecated: "became deprecated",
  "no-longer-deprecated": "is no longer deprecated",
};

/** Describes in one line what changed, and where. */
export function describeChange(finding: Said & Pick<Finding, "kind">, location: Location): string {
  const subject = describeLocation(location);
  const predicate = predicates[finding.kind];
  const said = typeof predicate === "string" ? predicate : predicate(finding);
  return startSentence(`${subject} ${said}`);
}

/** Capitalizes the first letter of a text. */
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

function changed(finding: Said): string {
  return finding.change == null ? "" : `: changed${fromTo(finding)}`;
}

function about(values: readonly string[]): string {
  return values.length === 0 ? "" : `: ${codeSpans(values)}`;
}
