/**
 * Returns whether a field of a body has the name of the resource: `tax` of `/taxes`, `billing_entity` of
 * `/billing_entities`.
 */
export function isEnvelope(template: string, field: string): boolean {
  return template.includes(`/${field.replace(/y$/, "")}`);
}
