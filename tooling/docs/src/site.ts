/** Where the site is published. A GitHub Pages project site has a path of its own. */
export const origin = "https://lagokit.github.io";
export const base = "/lagokit";

export const repositoryUrl = "https://github.com/lagokit/lagokit";
export const npmUrl = "https://www.npmjs.com/package/@lagokit/client";

/** The path on the server of an address on the site: `/lagokit/guides/errors/` of `/guides/errors/`. */
export function pathOf(address: string): string {
  return base + address;
}

/** The address of the page's Markdown: `/guides/errors.md` of `/guides/errors/`, `/index.md` of `/`. */
export function markdownAddress(address: string): string {
  return address === "/" ? "/index.md" : address.replace(/\/$/, ".md");
}

/** The file of the repository on GitHub. */
export function fileUrl(path: string): string {
  return `${repositoryUrl}/blob/main/${path}`;
}
