import { entriesOf, type Json } from "../document/json.ts";
import { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

const componentName = /^[A-Za-z0-9._-]+$/;

/** Refuses names of paths and components that OpenAPI does not allow. */
export function checkLegalNames({ document }: WalkedDocument): void {
  const top = new Place();
  for (const path of namesOf(document, "paths"))
    if (!path.startsWith("/"))
      throw top.child("paths").child(path).refusal("the path does not start with a slash", 'Write it as "/things"');
  for (const [kind] of entriesOf(document, "components"))
    for (const name of namesOf(document["components"], kind))
      if (!componentName.test(name))
        throw top
          .child("components")
          .child(kind)
          .child(name)
          .refusal("OpenAPI does not allow the name", "Use letters, digits, dots, - and _");
}

function namesOf(owner: Json | undefined, key: string): readonly string[] {
  return entriesOf(owner, key).map(([name]) => name);
}
