import ts from "typescript";

/** What a TSDoc comment says. */
export interface Comment {
  readonly text: string;
  readonly examples: readonly string[];
  readonly defaultValue: string | undefined;
  readonly returns: string | undefined;
  readonly throws: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
  /** The line that names the operation of a method; an empty text without one. */
  readonly operation: string;
}

const operationLine = /\s*(Operation: `[^]*)$/;

/** Reads the comment of a declaration. */
export function commentOf(node: ts.Node): Comment {
  // A variable has its comment at the statement.
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
    // The line is the last of the comment: TypeScript takes it for a part of the tag before it.
    operation: operationLine.exec([text, ...tags.map(textOf)].join("\n"))?.[1] ?? "",
    parameters: new Map(
      tags.flatMap((tag) => (ts.isJSDocParameterTag(tag) ? [[tag.name.getText(), textOf(tag)] as const] : [])),
    ),
  };
}

/** The first sentence, which lists and search engines show. */
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

/** TypeScript takes the type of `@throws` for a type, with or without braces. */
function throwsOf(tag: ts.JSDocTag): string {
  const text = textOf(tag);
  if (!ts.isJSDocThrowsTag(tag) || tag.typeExpression === undefined) return text;
  return `\`${tag.typeExpression.type.getText()}\` ${text}`.trim();
}

function written(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  if (typeof comment === "string") return comment;
  return (comment ?? []).map((part) => (part.kind === ts.SyntaxKind.JSDocText ? part.text : linkText(part))).join("");
}

/** A link by name is shown as code, which is turned into a link if the name has a page. */
function linkText(part: ts.JSDocComment): string {
  const label = part.text.replace(/^\|/, "").trim();
  if (!("name" in part) || part.name === undefined) return part.text;
  return label || `\`${part.name.getText()}\``;
}
