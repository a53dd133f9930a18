/** Returns a variable name for a field: `externalCustomerId` for `external_customer_id`. */
export function variableName(field: string): string {
  return field.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Returns a placeholder for a variable, for use in JSON. */
export function variable(name: string): Readonly<Record<string, unknown>> {
  return { [`«${name}»`]: 0 };
}

/** Turns JSON with placeholders into code: `{"customer":{"«customer»":0}}` becomes `{ customer }`. */
export function toCode(json: string): string {
  return json
    .replaceAll(/\{"«(\w+)»":0\}|"«(\w+)»"(?!:)/g, "$1$2")
    .replaceAll(/"«(\w+)»":0/g, "...$1")
    .replaceAll(/"(\w+)":(\w+)/g, (_, key: string, name: string) => (key === name ? name : `${key}: ${name}`))
    .replaceAll(/\{([^}]+)\}/g, "{ $1 }")
    .replaceAll(/,(?! )/g, ", ");
}
