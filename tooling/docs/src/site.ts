/** The origin at which the site is published. On GitHub Pages, each project has its own path. */
export const origin = "https://lagokit.github.io";
export const base = "/lagokit";

export const repositoryUrl = "https://github.com/lagokit/lagokit";
export const npmUrl = "https://www.npmjs.com/package/@lagokit/client";

/** Converts an address to a path on the server: `/guides/errors/` to `/lagokit/guides/errors/`. */
export function pathOf(address: string): string {
  return base + address;
}

/** Returns the address of a page's Markdown: `/guides/errors.md` for `/guides/errors/`, `/index.md` for `/`. */
export function markdownAddress(address: string): string {
  return address === "/" ? "/index.md" : address.replace(/\/$/, ".md");
}

/** Returns the URL of a repository's file on GitHub. */
export function fileUrl(path: string): string {
  return `${repositoryUrl}/blob/main/${path}`;
}
