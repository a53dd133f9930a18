import { isObject } from "../document/json.ts";
import { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

/** Refuses a webhook whose name has other characters than words and dots. */
export function checkWebhooks({ document }: WalkedDocument): void {
  const webhooks = document["webhooks"] ?? {};
  const place = new Place().child("webhooks");
  if (!isObject(webhooks)) throw place.refusal("it is not an object", "Map names to webhooks");
  for (const [name, item] of Object.entries(webhooks)) {
    if (!/^[A-Za-z0-9_.]+$/.test(name))
      throw place
        .child(name)
        .refusal(
          "the name of the webhook is not plain, but the types of events are named after it",
          "Use letters, digits, _ and dots",
        );
    if (!isObject(item)) throw place.child(name).refusal("it is not an object", "Describe the webhook");
  }
}
