import ts from "typescript";
import type { Field } from "../markdown/field.ts";
import { commentOf } from "./comment.ts";
import type { TypeLinks } from "./type-links.ts";

/** Returns the properties of an interface or class as fields. */
export function propertyFields(members: readonly ts.Node[], links: TypeLinks): readonly Field[] {
  return members.flatMap((member) => {
    if (!isProperty(member) || !isPublic(member)) return [];
    const comment = commentOf(member);
    const [example] = comment.examples;
    const type = member.type?.getText() ?? "unknown";
    return [
      {
        name: member.name.getText(),
        type: links.inType(type),
        description: links.inText(comment.text),
        isRequired: ts.isPropertySignature(member) && member.questionToken === undefined && !isOptional(type),
        defaultValue: comment.defaultValue,
        example: example !== undefined && !/[`\n]/.test(example) ? example : undefined,
      },
    ];
  });
}

/** Whether a member is public: not private or internal, and without a computed name. */
export function isPublic(member: ts.ClassElement | ts.TypeElement): boolean {
  if (member.name === undefined || ts.isPrivateIdentifier(member.name) || ts.isComputedPropertyName(member.name))
    return false;
  if (ts.getJSDocTags(member).some(({ tagName }) => tagName.text === "internal")) return false;
  const flags = ts.getCombinedModifierFlags(member);
  return (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0;
}

type Property = ts.PropertySignature | ts.PropertyDeclaration | ts.GetAccessorDeclaration;

function isProperty(member: ts.Node): member is Property {
  return ts.isPropertySignature(member) || ts.isPropertyDeclaration(member) || ts.isGetAccessorDeclaration(member);
}

function isOptional(type: string): boolean {
  return type.endsWith("| undefined");
}
