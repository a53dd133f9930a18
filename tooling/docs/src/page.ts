/** A page of the site, before Astro makes HTML of it. */
export interface Page {
  /** Where it is below the base, with slashes at both ends: `/guides/errors/`. */
  readonly address: string;
  readonly title: string;
  /** One line, for search engines and for `llms.txt`. */
  readonly description: string;
  /** The body as Astro gets it: Markdown, with HTML where Markdown has no form for it. */
  readonly body: string;
  /** The body as readers copy it, without HTML; `body` if absent. */
  readonly markdown?: string | undefined;
  /** Words that find the page and are not in its text. */
  readonly searchWords?: string | undefined;
  /** How much the search prefers the page; 1 if absent. */
  readonly searchWeight?: number | undefined;
}

/** The sidebar: its sections, each with groups of links. */
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
