import { methodComments } from "../../scripts/method-comments.ts";

const comments = await methodComments();

/** The comments of the methods that call an operation. */
export function commentsOf(id: string): readonly string[] {
  return comments.map(({ comment }) => comment).filter((comment) => comment.includes(`Operation: \`${id}\`,`));
}
