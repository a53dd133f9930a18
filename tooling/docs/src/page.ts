/** A page of the site, before Astro converts it to HTML. */
export interface Page {
  /** The address below the base, with slashes at both ends: `/guides/errors/`. */
  readonly address: string;
  readonly title: string;
  /** One line, for search engines and for `llms.txt`. */
  readonly description: string;
  /** The body for Astro: Markdown, with HTML for what Markdown cannot express. */
  readonly body: string;
  /** The body that readers copy, without HTML. Defaults to `body`. */
  readonly markdown?: string | undefined;
  /** Words that people search for and that the text of the page does not contain. */
  readonly searchWords?: string | undefined;
  /** The weight of the page in the search. Defaults to 1. */
  readonly searchWeight?: number | undefined;
}

/** A section of the sidebar, with groups of links. */
export interface Section {
  readonly label: string;
  /** The first page of the section. */
  readonly address: string;
  readonly groups: readonly Group[];
}

/** Links under one label. */
export interface Group {
  readonly label: string;
  readonly links: readonly Link[];
}

/** A link of the sidebar. */
export interface Link {
  readonly label: string;
  readonly address: string;
  /** The HTTP method, which is shown in front of the label. */
  readonly method?: string | undefined;
}

/** Pages and the section of the sidebar that leads to them. */
export interface Chapter {
  readonly section: Section;
  readonly pages: readonly Page[];
}
