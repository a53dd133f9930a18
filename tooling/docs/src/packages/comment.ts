import ts from "typescript";

/** The parts of a TSDoc comment. */
export interface Comment {
  readonly text: string;
  readonly examples: readonly string[];
  readonly defaultValue: string | undefined;
  readonly returns: string | undefined;
  readonly throws: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
  /** The line that names the operation of a method. Empty if the comment has no such line. */
  readonly operation: string;
}

const operationLine = /\s*(Operation: `[^]*)$/;

/** Reads the comment of a declaration. */
export function commentOf(node: ts.Node): Comment {
  // The comment of a variable belongs to its statement.
  const owner = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  const [comment] = ts.getJSDocCommentsAndTags(owner).filter(ts.isJSDoc).toReversed();
  const tags = comment?.tags ?? [];
  const named = (...names: readonly string[]): readonly string[] =>
    tags.filter(({ tagName }) => names.includes(tagName.text)).map(textOf);
  const text = written(comment?.comment);
  const throws = tags.filter(({ tagName }) => tagName.text === "throws").map(throwsOf);
  return {
    text: text.replace(operationLine, ""),
    examples: named("example"),
    defaultValue: named("default", "defaultValue")[0],
    returns: named("returns")[0],
    throws: throws.map((one) => one.replace(operationLine, "")),
    // The line is the last one of the comment. If a tag precedes it, TypeScript adds it to the text of that tag.
    operation: operationLine.exec([text, ...tags.map(textOf)].join("\n"))?.[1] ?? "",
    parameters: new Map(
      tags.flatMap((tag) => (ts.isJSDocParameterTag(tag) ? [[tag.name.getText(), textOf(tag)] as const] : [])),
    ),
  };
}

/** Returns the first sentence, for lists and for search engines. */
export function firstSentence(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, " ")
      .replaceAll(/\[(`?[^\]]*`?)\]\([^)]*\)/g, "$1")
      .replaceAll("`", "")
      .match(/^.+?[.:](?= |$)/)?.[0]
      .replace(/:$/, ".") ?? text
  );
}

function textOf(tag: ts.JSDocTag): string {
  return written(tag.comment).replace(/^- /, "");
}

/** Returns the text of `@throws`. TypeScript parses its first word as a type, with or without braces. */
function throwsOf(tag: ts.JSDocTag): string {
  const text = textOf(tag);
  if (!ts.isJSDocThrowsTag(tag) || tag.typeExpression === undefined) return text;
  return `\`${tag.typeExpression.type.getText()}\` ${text}`.trim();
}

function written(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  if (typeof comment === "string") return comment;
  return (comment ?? []).map((part) => (part.kind === ts.SyntaxKind.JSDocText ? part.text : linkText(part))).join("");
}

/** Writes a `@link` to a name as code. `TypeLinks` makes it a link again if the name has a page. */
function linkText(part: ts.JSDocComment): string {
  const label = part.text.replace(/^\|/, "").trim();
  if (!("name" in part) || part.name === undefined) return part.text;
  return label || `\`${part.name.getText()}\``;
}
