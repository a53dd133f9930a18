import type { Documentation } from "./type-model.ts";

/** A type that `@lagokit/types` exports. */
export interface Declaration {
  readonly name: string;
  readonly documentation: Documentation;
  /** What is extended, for an interface. */
  readonly bases: readonly string[];
  /** The properties of an interface; nothing for an alias. */
  readonly members: readonly PrintedMember[] | undefined;
  /** What an alias stands for, or the type of the nameless properties of an interface. */
  readonly type: string | undefined;
}

/** A name for a type. */
export function alias(name: string, type: string, documentation: Documentation): Declaration {
  return { name, documentation, bases: [], members: undefined, type };
}

/** A property of an interface, as it is printed. */
export interface PrintedMember {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
  readonly documentation: Documentation;
}

/** Prints a declaration, without what is said of it and of its properties if only its shape is asked for. */
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

/** Prints what is said as plain text, with the tags under it. */
export function printComment({ title, text, tags }: Documentation, indent: string): string {
  const paragraphs = [title, text].filter((paragraph) => paragraph !== "").join("\n\n");
  // The end of a comment inside it would end it.
  const lines = [paragraphs, ...tags]
    .filter((part) => part !== "")
    .join("\n")
    .replaceAll("*/", "*\\/")
    .split("\n");
  if (lines.join("") === "") return "";
  if (lines.length === 1) return `${indent}/** ${lines.join("")} */\n`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */\n`].join("\n");
}
