import ts from "typescript";
import type { Field } from "../markdown/field.ts";
import { fieldsHtml } from "../markdown/field-html.ts";
import { fieldList } from "../markdown/field-list.ts";
import { codeBlock } from "../markdown/html.ts";
import { type Comment, commentOf } from "./comment.ts";
import type { Declaration } from "./package-entries.ts";
import { isPublic, propertyFields } from "./property-fields.ts";
import { signatureOf } from "./signature.ts";
import type { TypeLinks } from "./type-links.ts";

/** Whether a text is for the HTML page or for its Markdown. */
export type Form = "page" | "markdown";

/** How to write the text of a page. */
export interface Writer {
  readonly links: TypeLinks;
  readonly form: Form;
  /** The level of the headings: 2 if the export has its own page. */
  readonly level: number;
}

/** A longer type is cut off. */
const mostLines = 60;

/** Writes the comment, the signature and the members of an export. */
export function memberBody(declaration: Declaration, writer: Writer): string {
  const comment = commentOf(declaration);
  const parts = [writer.links.inText(comment.text), ...notesOf(comment, writer), ...bodyOf(declaration, writer)];
  const examples = comment.examples.map((example) => codeBlock("ts", example.replace(/^```\w*\n|\n```$/g, "")));
  return [...parts, ...(examples.length > 0 ? [heading("Example", writer), ...examples] : [])]
    .filter(Boolean)
    .join("\n\n");
}

/** Writes fields in the given form. */
export function writeFields(fields: readonly Field[], form: Form): string {
  return form === "page" ? fieldsHtml(fields) : fieldList(fields);
}

export function heading(text: string, { level }: Writer): string {
  return `${"#".repeat(level)} ${text}`;
}

function notesOf(comment: Comment, { links }: Writer): readonly string[] {
  const { returns, throws } = comment;
  return [
    returns === undefined ? "" : `Returns: ${links.inText(returns)}`,
    ...throws.map((text) => `Throws ${links.inText(text.replace(/^(\w+)/, "`$1`"))}`),
  ];
}

function bodyOf(declaration: Declaration, writer: Writer): readonly string[] {
  if (ts.isFunctionDeclaration(declaration)) return functionBody(declaration, writer);
  if (ts.isClassDeclaration(declaration)) return classBody(declaration, writer);
  if (ts.isInterfaceDeclaration(declaration)) return interfaceBody(declaration, writer);
  if (ts.isTypeAliasDeclaration(declaration)) return [typeBlock(declaration.getText())];
  return [typeBlock(declaration.getText().replace(/ as const$/, ""))];
}

function typeBlock(text: string): string {
  const lines = text.replace(/^export /, "").split("\n");
  return codeBlock(
    "ts",
    lines.length > mostLines ? [...lines.slice(0, mostLines), "// …"].join("\n") : lines.join("\n"),
  );
}

function functionBody(node: ts.FunctionDeclaration, writer: Writer): readonly string[] {
  const signature = signatureOf(node, node.name?.text ?? "");
  const { parameters } = commentOf(node);
  const fields = [...parameters].map(([name, text]) => ({ name, type: "", description: writer.links.inText(text) }));
  return [codeBlock("ts", signature), typesIn(signature, writer), writeFields(fields, writer.form)];
}

/** Writes links to the types in a signature, because a code block cannot contain links. */
function typesIn(signature: string, { links }: Writer): string {
  const names = links.namesIn(signature.replace(/^\w+/, ""));
  return names.length === 0 ? "" : `Types: ${names.map((name) => links.inType(name)).join(", ")}`;
}

function classBody(node: ts.ClassDeclaration, writer: Writer): readonly string[] {
  const name = node.name?.text ?? "";
  const constructor = node.members.find(ts.isConstructorDeclaration);
  const isForUsers = /Options/.test(constructor?.parameters[0]?.type?.getText() ?? "");
  const methods = node.members.filter(ts.isMethodDeclaration).filter(isPublic);
  return [
    extendsText(node, writer),
    ...(constructor !== undefined && isForUsers ? constructorBody(constructor, name, writer) : []),
    ...section("Properties", writeFields(propertyFields(node.members, writer.links), writer.form), writer),
    ...section("Methods", methods.map((method) => methodBody(method, writer)).join("\n\n"), writer),
  ];
}

function constructorBody(node: ts.ConstructorDeclaration, name: string, writer: Writer): readonly string[] {
  const signature = signatureOf(node, `new ${name}`);
  return [
    heading("Constructor", writer),
    codeBlock("ts", signature),
    writer.links.inText(commentOf(node).text),
    typesIn(signature, writer),
  ];
}

function interfaceBody(node: ts.InterfaceDeclaration, writer: Writer): readonly string[] {
  const methods = node.members.filter(ts.isMethodSignature).filter(isPublic);
  const calls = node.members.filter(ts.isCallSignatureDeclaration);
  return [
    extendsText(node, writer),
    ...calls.map((call) => codeBlock("ts", signatureOf(call, ""))),
    ...section("Properties", writeFields(propertyFields(node.members, writer.links), writer.form), writer),
    ...section("Methods", methods.map((method) => methodBody(method, writer)).join("\n\n"), writer),
  ];
}

function section(title: string, content: string, writer: Writer): readonly string[] {
  return content === "" ? [] : [heading(title, writer), content];
}

function methodBody(node: ts.MethodDeclaration | ts.MethodSignature, writer: Writer): string {
  const comment = commentOf(node);
  const signature = signatureOf(node, node.name.getText());
  const examples = comment.examples.map((example) => codeBlock("ts", example));
  const parts = [
    heading(node.name.getText(), { ...writer, level: writer.level + 1 }),
    codeBlock("ts", signature),
    writer.links.inText(comment.text),
    ...notesOf(comment, writer),
    writer.links.inText(comment.operation),
    typesIn(signature, writer),
    ...examples,
  ];
  return parts.filter(Boolean).join("\n\n");
}

function extendsText(node: ts.ClassDeclaration | ts.InterfaceDeclaration, { links }: Writer): string {
  const types = (node.heritageClauses ?? [])
    .filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
    .flatMap(({ types: all }) => all.map((type) => extended(type.getText(), links)));
  return types.length === 0 ? "" : `Extends ${types.join(" and ")}.`;
}

/** Writes a type that is extended. If the type has parameters, the links follow it. */
function extended(type: string, links: TypeLinks): string {
  const names = links.namesIn(type);
  if (names.length === 0 || names[0] === type) return links.inType(type);
  return `\`${type.replaceAll(/\s+/g, " ")}\` (see ${names.map((name) => links.inType(name)).join(", ")})`;
}
