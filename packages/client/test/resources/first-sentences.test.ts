import { expect, it } from "vitest";
import { clientMethods } from "../../scripts/client-methods.ts";
import { methodComments } from "../../scripts/method-comments.ts";

const methods = await methodComments();

/** The verbs that the comment of a method begins with, by the first word of its name. */
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

/** Those of a method that is named after what it gives, such as `portalUrl`. */
const verbsOfNouns = ["Creates", "Gets", "Lists"];

it.each(methods)("the comment of $method begins with its verb, in the third person", ({ method, comment }) => {
  const { word = "" } = /\.(?<word>[a-z]+)/.exec(method)?.groups ?? {};

  const { verb } = /^\/\*\* (?<verb>\w+) /.exec(comment)?.groups ?? {};

  expect(verbs[word] ?? verbsOfNouns).toContain(verb);
});

it("there is a comment for each method that calls an operation", async () => {
  const described = new Set(methods.flatMap(({ operationIds }) => operationIds));
  const called = await clientMethods();

  expect(methods.length).toBeGreaterThanOrEqual(called.length);
  expect(described.size).toBe(new Set(called.map(({ method, path }) => `${method} ${path}`)).size);
});

it("no comment promises pages in words of its own", () => {
  const lists = methods.filter(({ comment }) => /one page|when iterated/.test(comment));

  const odd = lists.filter(({ comment }) => !comment.includes(": one page when awaited, every one when iterated."));

  expect(lists.length).toBeGreaterThan(0);
  expect(odd.map(({ method }) => method)).toEqual([]);
});
