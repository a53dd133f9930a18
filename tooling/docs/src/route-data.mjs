// Sets the sidebar of each page: links to all sections, and the groups of the current section.
import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import sections from "../.lagokit/sections.json";
import { pathOf } from "./site.ts";

/** In a section with more links, a closed group is one link to its first page. All links would be most of each page. */
const mostLinks = 100;

export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute: route }, url }) => {
  const section = sections.find(({ address }) => url.pathname.startsWith(pathOf(address)));
  const groups = section?.groups.map((one) => sidebarGroup(one, url.pathname)) ?? [];
  const top = sections.map((one) => sectionLink(one, one === section));
  route.sidebar = [{ ...group("Sections", top), collapsed: false }, ...shorten(groups)];
  route.pagination = neighbors(groups, url.pathname);
  const { markdownPath } = route.entry.data;
  if (markdownPath !== undefined)
    route.head.push({ tag: "link", attrs: { rel: "alternate", type: "text/markdown", href: markdownPath } });
});

function sectionLink({ label, address }, isOpen) {
  return link({ label, href: pathOf(address), attrs: isOpen ? { "aria-current": "true" } : {} });
}

function sidebarGroup({ label, links }, pathname) {
  const entries = links.map(({ label: text, address, method }) => {
    const href = pathOf(address);
    return link({ label: text, href, isCurrent: href === pathname, attrs: method && { "data-method": method } });
  });
  return group(label, entries);
}

function shorten(groups) {
  const count = groups.flatMap(({ entries }) => entries).length;
  if (count <= mostLinks) return groups;
  return groups.map((one, index) => {
    if (index === 0 || one.entries.some(({ isCurrent }) => isCurrent)) return { ...one, collapsed: index > 0 };
    return { ...one, entries: one.entries.slice(0, 1).map((entry) => ({ ...entry, label: one.label })) };
  });
}

function group(label, entries) {
  return { type: "group", label, entries, collapsed: true, badge: undefined };
}

function link({ label, href, isCurrent = false, attrs = {} }) {
  return { type: "link", label, href, isCurrent, badge: undefined, attrs: attrs ?? {} };
}

/** Returns the previous and the next page. An operation with two tags has two links, and the first link counts. */
function neighbors(groups, pathname) {
  const links = groups.flatMap(({ entries }) => entries);
  const index = links.findIndex(({ href }) => href === pathname);
  const at = (place) => (index < 0 ? undefined : links[place]);
  return { prev: at(index - 1), next: at(index + 1) };
}
