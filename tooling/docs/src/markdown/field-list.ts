import type { Field, Variant } from "./field.ts";

/** Writes fields as nested Markdown lists. */
export function fieldList(fields: readonly Field[], indent = ""): string {
  return fields.map((field) => fieldItem(field, indent)).join("\n");
}

function fieldItem(field: Field, indent: string): string {
  const { name, type, description, isRequired = false, defaultValue, example, values = [] } = field;
  const notes = [
    description.replaceAll(/\s+/g, " "),
    defaultValue && `Default: ${defaultValue.replace(/\.$/, "")}.`,
    values.length > 0 && `One of: ${values.map((value) => `\`${value}\``).join(", ")}.`,
    example && `Example: \`${example}\`.`,
  ].filter((part) => part !== undefined && part !== "" && part !== false);
  const kind = [type, isRequired && "required"].filter(Boolean).join(", ");
  const head = `${indent}- \`${name}\`${kind === "" ? "" : ` (${kind})`}`;
  const nested = [
    field.fields === undefined ? "" : fieldList(field.fields, `${indent}  `),
    ...(field.variants ?? []).map((variant) => variantItem(variant, `${indent}  `)),
  ].filter((part) => part !== "");
  return [`${head}${notes.length > 0 ? `: ${notes.join(" ")}` : ""}`, ...nested].join("\n");
}

/** Writes a variant as a list item, with its fields below. */
export function variantItem({ label, fields }: Variant, indent = ""): string {
  return `${indent}- ${label}:\n${fieldList(fields, `${indent}  `)}`;
}
