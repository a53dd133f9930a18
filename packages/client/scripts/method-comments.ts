import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A public method of a resource, and its comment. */
export interface MethodComment {
  /** The declaration, such as `Customers.portalUrl`. */
  readonly method: string;
  /** The comment as one line, so that line breaks do not split sentences. */
  readonly comment: string;
  /** The IDs of the operations that it calls. */
  readonly operationIds: readonly string[];
  /** The names of the method in other clients, such as `subscriptions.terminate` for `Subscriptions.delete`. */
  readonly otherNames: readonly string[];
}

const resources = fileURLToPath(new URL("../src/resources", import.meta.url));

/** Reads the comment of every public method from the source of its resource. */
export async function methodComments(): Promise<readonly MethodComment[]> {
  const comments: MethodComment[] = [];
  for await (const file of glob("*.ts", { cwd: resources }))
    comments.push(...commentsIn(await readFile(`${resources}/${file}`, "utf8")));
  return comments;
}

function commentsIn(text: string): readonly MethodComment[] {
  const source = ts.createSourceFile("resource.ts", text, ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isClassDeclaration).flatMap(({ name, members }) =>
    members
      .filter(ts.isMethodDeclaration)
      .filter((member) => ts.isIdentifier(member.name))
      .map((member) => readComment(`${name?.text}.${member.name.getText(source)}`, commentOf(member, text))),
  );
}

function commentOf(member: ts.MethodDeclaration, text: string): string {
  const { pos, end } = ts.getLeadingCommentRanges(text, member.pos)?.at(-1) ?? { pos: 0, end: 0 };
  return text.slice(pos, end).replaceAll(/\s*\n\s+\* ?/g, " ");
}

function readComment(method: string, comment: string): MethodComment {
  const { ids = "" } = /Operation: (?<ids>[^,]+),/.exec(comment)?.groups ?? {};
  const { names = "" } = /Other clients call it (?<names>(?:`[\w.]+`(?:, | or )?)+)\./.exec(comment)?.groups ?? {};
  return { method, comment, operationIds: quoted(ids), otherNames: quoted(names) };
}

/** Extracts the texts in backticks. */
function quoted(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
}
