import type { Documentation, Member, TypeModel } from "./type-model.ts";

/** Says of what a webhook is about what its document says of the whole body, if it says nothing of that property. */
export function describeContent(payload: TypeModel, objectType: string, body: Documentation): TypeModel {
  if (payload.kind !== "object") return payload;
  const members = payload.members.map((member) => (member.name === objectType ? described(member, body) : member));
  return { ...payload, members };
}

function described(member: Member, { text }: Documentation): Member {
  return member.documentation.text === "" ? { ...member, documentation: { ...member.documentation, text } } : member;
}
