import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";
import { soundDocument } from "./sound-document.ts";

test.each(["thing-created", "thing created", "", "../thing", "thing'"])("refuses the webhook name %o", (name) => {
  const { message } = refusalOf({ ...soundDocument, webhooks: { [name]: {} } });

  expect(message).toBe(
    `Refused the document at #/webhooks/${name.replace("/", "~1")}: the name of the webhook is not plain, but the types of events are named after it. Use letters, digits, _ and dots.`,
  );
});

test.each([
  ["webhooks that are a list", [], "#/webhooks", "Map names to webhooks."],
  ["a webhook that is a string", { thing: "created" }, "#/webhooks/thing", "Describe the webhook."],
])("refuses %s", (_, webhooks, pointer, fix) => {
  const { message } = refusalOf({ ...soundDocument, webhooks });

  expect(message).toBe(`Refused the document at ${pointer}: it is not an object. ${fix}`);
});
