import type { Documentation, Member, TypeModel } from "./type-model.ts";

/**
 * Copies the description of the whole body to the entity property of a webhook payload, if that has none.
 */
export function describeContent(payload: TypeModel, objectType: string, body: Documentation): TypeModel {
  if (payload.kind !== "object") return payload;
  const members = payload.members.map((member) => (member.name === objectType ? described(member, body) : member));
  return { ...payload, members };
}

function described(member: Member, { text }: Documentation): Member {
  return member.documentation.text === "" ? { ...member, documentation: { ...member.documentation, text } } : member;
}
