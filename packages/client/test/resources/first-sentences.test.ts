import { expect, it } from "vitest";
import { clientMethods } from "../../scripts/client-methods.ts";
import { methodComments } from "../../scripts/method-comments.ts";

const methods = await methodComments();

/** The first word of a method's comment, by the first word of the method's name. */
const verbs: Readonly<Record<string, readonly string[]>> = {
  apply: ["Applies"],
  approve: ["Approves"],
  clone: ["Clones"],
  create: ["Creates", "Records"],
  delete: ["Deletes", "Removes", "Terminates"],
  download: ["Downloads"],
  estimate: ["Estimates"],
  evaluate: ["Evaluates"],
  finalize: ["Finalizes"],
  get: ["Gets"],
  list: ["Lists"],
  lose: ["Marks"],
  mark: ["Marks"],
  merge: ["Merges"],
  override: ["Overrides"],
  preview: ["Previews"],
  refresh: ["Refreshes"],
  replace: ["Replaces"],
  resend: ["Resends"],
  retry: ["Retries"],
  send: ["Sends"],
  set: ["Sets"],
  sync: ["Syncs"],
  update: ["Updates"],
  void: ["Voids"],
};

/** The first words for methods that are named after their result, such as `portalUrl`. */
const verbsOfNouns = ["Creates", "Gets", "Lists"];

it.each(methods)("the comment of $method begins with its verb in the third person", ({ method, comment }) => {
  const { word = "" } = /\.(?<word>[a-z]+)/.exec(method)?.groups ?? {};

  const { verb } = /^\/\*\* (?<verb>\w+) /.exec(comment)?.groups ?? {};

  expect(verbs[word] ?? verbsOfNouns).toContain(verb);
});

it("each method that calls an operation has a comment", async () => {
  const described = new Set(methods.flatMap(({ operationIds }) => operationIds));
  const called = await clientMethods();

  expect(methods.length).toBeGreaterThanOrEqual(called.length);
  expect(described.size).toBe(new Set(called.map(({ method, path }) => `${method} ${path}`)).size);
});

it("all comments describe pagination with the same words", () => {
  const lists = methods.filter(({ comment }) => /one page|for await/.test(comment));

  const odd = lists.filter(
    ({ comment }) => !comment.includes(": `await` returns one page, `for await` iterates over all items."),
  );

  expect(lists.length).toBeGreaterThan(0);
  expect(odd.map(({ method }) => method)).toEqual([]);
});
