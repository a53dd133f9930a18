// JavaScript, since the types of what it imports are TypeScript sources that are less strict than ours.
import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import starlightOpenApi, { openAPISidebarGroups } from "starlight-openapi";
import { readGuides } from "./src/guides.ts";
import { referenceFile } from "./src/places.ts";

const guides = await readGuides();

export default defineConfig({
  image: { service: passthroughImageService() },
  // It loads its native half by itself, which it does not find from within a bundle.
  vite: { ssr: { external: ["satteri"] } },
  integrations: [
    starlight({
      title: "Lagokit",
      description: "The API of Lago, and the TypeScript client for it.",
      customCss: ["./src/style.css"],
      sidebar: [{ label: "Guides", items: guides.map(({ slug }) => slug) }, ...openAPISidebarGroups],
      plugins: [starlightOpenApi([{ base: "reference", schema: referenceFile, sidebar: { label: "Reference" } }])],
    }),
  ],
});
