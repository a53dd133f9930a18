// Declares the pages that `writePages` writes.
import { docsSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { pagesFolder } from "./places.ts";

const extend = z.object({
  searchWords: z.string().optional(),
  searchTasks: z.string().optional(),
  searchWeight: z.number().optional(),
  markdownPath: z.string().optional(),
});

export const collections = {
  docs: defineCollection({ loader: glob({ base: pagesFolder, pattern: "**/*.md" }), schema: docsSchema({ extend }) }),
};
