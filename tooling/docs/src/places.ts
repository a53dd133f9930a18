import { fileURLToPath } from "node:url";

const path = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

/** The folder of this package. */
export const packageFolder: string = path("..");

/** Where people write the guides. */
export const guidesFolder: string = path("../../../docs/guides");

/** What is written for Astro to read, and no one else. */
export const pagesFolder: string = path("../.lagokit/pages");
export const referenceFile: string = path("../.lagokit/reference.json");

/** The site, as a web server is to serve it. */
export const siteFolder: string = path("../dist");

/** What pages look like in a browser. */
export const screenshotsFolder: string = path("../.lagokit/screenshots");
