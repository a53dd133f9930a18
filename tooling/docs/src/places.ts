import { fileURLToPath } from "node:url";

const path = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

/** The folder of this package. */
export const packageFolder: string = path("..");

export const repositoryFolder: string = path("../../..");
export const packagesFolder: string = path("../../../packages");

/** The source of the home page. */
export const homeFile: string = path("../../../docs/site/home.md");

/** The input of Astro: the pages, and the sections of the sidebar. */
export const pagesFolder: string = path("../.lagokit/pages");
export const sectionsFile: string = path("../.lagokit/sections.json");

/** The built site, which a web server serves below its base. */
export const siteFolder: string = path("../dist");

/** The folder for screenshots of pages. */
export const screenshotsFolder: string = path("../.lagokit/screenshots");

/** The picture that other sites show next to a link. */
export const socialPicture: string = path("../public/social.png");
