// JavaScript: the types of the imported packages are TypeScript sources that do not pass this repository's strict settings.
import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import { ranking } from "./src/search-ranking.ts";
import { base, npmUrl, origin, repositoryUrl } from "./src/site.ts";

const picture = `${origin}${base}/social.png`;
const meta = (attrs) => ({ tag: "meta", attrs });

export default defineConfig({
  site: origin,
  base,
  trailingSlash: "always",
  image: { service: passthroughImageService() },
  vite: {
    // Satteri loads a native module, which it does not find from inside a bundle.
    ssr: { external: ["satteri"] },
    // Scripts stay in files, so that they are not repeated in each page.
    build: { assetsInlineLimit: 0 },
  },
  integrations: [
    starlight({
      title: "Lagokit",
      description: "The TypeScript client for the Lago billing API: guides and reference.",
      customCss: ["./src/style.css"],
      components: { PageTitle: "./src/page-title.astro", Sidebar: "./src/sidebar.astro" },
      routeMiddleware: "./src/route-data.mjs",
      // The middleware sets the sidebar of each page.
      sidebar: [],
      social: [
        { icon: "github", label: "GitHub", href: repositoryUrl },
        { icon: "npm", label: "npm", href: npmUrl },
      ],
      head: [
        meta({ property: "og:image", content: picture }),
        meta({ property: "og:image:width", content: "1200" }),
        meta({ property: "og:image:height", content: "630" }),
        meta({ property: "og:image:alt", content: "Lagokit, the TypeScript client for Lago" }),
        meta({ name: "twitter:image", content: picture }),
      ],
      pagefind: { ranking },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
    }),
  ],
});
