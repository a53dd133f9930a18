/** How a caller would name the variable of a field: `external_customer_id` is `externalCustomerId`. */
export function variableName(field: string): string {
  return field.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Stands for a variable in what is made JSON. */
export function variable(name: string): Readonly<Record<string, unknown>> {
  return { [`«${name}»`]: 0 };
}

/** Turns JSON in which variables stand into code: `{"customer":{"«customer»":0}}` is `{ customer }`. */
export function toCode(json: string): string {
  return json
    .replaceAll(/\{"«(\w+)»":0\}|"«(\w+)»"(?!:)/g, "$1$2")
    .replaceAll(/"«(\w+)»":0/g, "...$1")
    .replaceAll(/"(\w+)":(\w+)/g, (_, key: string, name: string) => (key === name ? name : `${key}: ${name}`))
    .replaceAll(/\{([^}]+)\}/g, "{ $1 }")
    .replaceAll(/,(?! )/g, ", ");
}
