import type { Documentation } from "./type-model.ts";

/** A type that `@lagokit/types` exports. */
export interface Declaration {
  readonly name: string;
  readonly documentation: Documentation;
  /** The interfaces that an interface extends. */
  readonly bases: readonly string[];
  /** The properties of an interface. Undefined for an alias. */
  readonly members: readonly PrintedMember[] | undefined;
  /** The type of an alias, or of the index signature of an interface. */
  readonly type: string | undefined;
}

/** Declares a name for a type. */
export function alias(name: string, type: string, documentation: Documentation): Declaration {
  return { name, documentation, bases: [], members: undefined, type };
}

/** A property of an interface, as printed. */
export interface PrintedMember {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
  readonly documentation: Documentation;
}

/** Prints a declaration. Omits all comments if only its shape is requested. */
export function printDeclaration(declaration: Declaration, isShape = false): string {
  const { name, documentation, bases, members, type } = declaration;
  const comment = isShape ? "" : printComment(documentation, "");
  if (members === undefined) return `${comment}export type ${name} = ${type};\n`;
  const heritage = bases.length > 0 ? ` extends ${bases.join(", ")}` : "";
  const index = type === undefined ? [] : [`  [key: string]: ${type};\n`];
  const lines = [...members.map((member) => printMember(member, "  ", isShape)), ...index];
  return `${comment}export interface ${name}${heritage} {${lines.length > 0 ? `\n${lines.join("")}` : ""}}\n`;
}

export function printMember(member: PrintedMember, indent: string, isShape = false): string {
  const comment = isShape ? "" : printComment(member.documentation, indent);
  return `${comment}${indent}${printKey(member.name)}${member.isOptional ? "?" : ""}: ${member.type};\n`;
}

function printKey(name: string): string {
  return /^(?:[A-Za-z_$][\w$]*|\d+)$/.test(name) ? name : JSON.stringify(name);
}

/** Prints documentation as plain text, with the tags below it. */
export function printComment({ title, text, tags }: Documentation, indent: string): string {
  const paragraphs = [title, text].filter((paragraph) => paragraph !== "").join("\n\n");
  // A comment end inside the text would end the comment.
  const lines = [paragraphs, ...tags]
    .filter((part) => part !== "")
    .join("\n")
    .replaceAll("*/", "*\\/")
    .split("\n");
  if (lines.join("") === "") return "";
  if (lines.length === 1) return `${indent}/** ${lines.join("")} */\n`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */\n`].join("\n");
}
