import { expect, test } from "vitest";
import { guard } from "../../src/guard/guard.ts";
import { bytesOf, refusalOf } from "./refusal-of.ts";
import { withOperation } from "./sound-document.ts";

const withParameter = (name: unknown): object => withOperation({ parameters: [{ name, in: "query" }] });

test.each(["a b", "a]", "a[", "[a]", "a[b]c", "a'b", "", "1a", "a&b=c", "a".repeat(129), 5, undefined])(
  "refuses the parameter name %o",
  (name) => {
    const { message } = refusalOf(withParameter(name));

    expect(message).toBe(
      "Refused the document at #/paths/~1others/get/parameters/0/name: it is not a plain parameter name, but options of the client are named after it. Write it as status[] or metadata[key].",
    );
  },
);

test.each(["status[]", "metadata[key]", "a[b][c]", "X-Lago-Signature", "page"])("accepts the name %s", (name) => {
  const document = guard(bytesOf(withParameter(name)));

  expect(document).toHaveProperty(["paths", "/others", "get", "parameters", "0", "name"], name);
});
