// What Astro makes pages of: the guides, as `writeGuides` wrote them.
import { docsSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { pagesFolder } from "./places.ts";

export const collections = {
  docs: defineCollection({ loader: glob({ base: pagesFolder, pattern: "**/*.md" }), schema: docsSchema() }),
};
