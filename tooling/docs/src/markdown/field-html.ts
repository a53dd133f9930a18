import type { Field, Variant } from "./field.ts";
import { escapeHtml, inlineHtml } from "./html.ts";

/** A list with more values than this is folded. */
const mostValues = 12;

/** Writes fields as HTML in one line, because an empty line would end the HTML block in Markdown. */
export function fieldsHtml(fields: readonly Field[]): string {
  return fields.length === 0 ? "" : `<div class="fields">${fields.map(fieldHtml).join("")}</div>`;
}

function fieldHtml(field: Field): string {
  const { name, type, description, isRequired = false } = field;
  const required = isRequired ? '<span class="required">required</span>' : "";
  const head = `<code class="name">${escapeHtml(name)}</code><span class="type">${inlineHtml(type)}</span>${required}`;
  const parts = [
    `<div class="head">${head}</div>`,
    description && `<div>${paragraphs(description)}</div>`,
    note("Default", field.defaultValue),
    note("Example", field.example && `\`${field.example}\``),
    valuesHtml(field.values),
    nestedHtml(field),
  ];
  return `<div class="field">${parts.join("")}</div>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => inlineHtml(part.replaceAll("\n", " ")))
    .join("<br>");
}

function note(label: string, value: string | undefined): string {
  return value ? `<div class="note">${label}: ${inlineHtml(value)}</div>` : "";
}

function valuesHtml(values: readonly string[] = []): string {
  if (values.length === 0) return "";
  const list = values.map((value) => `<code>${escapeHtml(value)}</code>`).join(" ");
  return values.length > mostValues
    ? `<details class="values"><summary>${values.length} values</summary><div>${list}</div></details>`
    : `<div class="note">One of: ${list}</div>`;
}

function nestedHtml({ name, fields = [], variants = [] }: Field): string {
  if (fields.length === 0 && variants.length === 0) return "";
  const forms = variants.map(variantHtml).join("");
  return `<details class="nested"><summary>Fields of <code>${escapeHtml(name)}</code></summary>${fieldsHtml(fields)}${forms}</details>`;
}

/** Writes a variant, folded, because its fields matter only to readers who use that variant. */
export function variantHtml({ label, fields }: Variant): string {
  return `<details class="nested"><summary>${inlineHtml(label)}</summary>${fieldsHtml(fields)}</details>`;
}
