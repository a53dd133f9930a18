// Fills the sidebar of each page: links to all sections, and the groups of the section that the page is in. Without the
// groups of the other sections, a page is a third of the size.
import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import sections from "../.lagokit/sections.json";
import { pathOf } from "./site.ts";

export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute: route }, url }) => {
  const section = sections.find(({ address }) => url.pathname.startsWith(pathOf(address)));
  const groups = section?.groups.map((group) => sidebarGroup(group, url.pathname)) ?? [];
  route.sidebar = [...sections.map((one) => sectionLink(one, one === section)), ...groups];
  route.pagination = neighbors(groups, url.pathname);
  const { markdownPath } = route.entry.data;
  if (markdownPath !== undefined)
    route.head.push({ tag: "link", attrs: { rel: "alternate", type: "text/markdown", href: markdownPath } });
});

function sectionLink({ label, address }, isOpen) {
  const attrs = { class: isOpen ? "section open" : "section" };
  return { type: "link", label, href: pathOf(address), isCurrent: false, badge: undefined, attrs };
}

function sidebarGroup({ label, links }, pathname) {
  const entries = links.map(({ label: text, address, method }) => {
    const href = pathOf(address);
    const badge = method && { text: method, variant: "default", class: `method method-${method.toLowerCase()}` };
    return { type: "link", label: text, href, isCurrent: href === pathname, badge, attrs: {} };
  });
  return { type: "group", label, entries, collapsed: true, badge: undefined };
}

/** An operation with two tags has two links: the first one decides. */
function neighbors(groups, pathname) {
  const links = groups.flatMap(({ entries }) => entries);
  const index = links.findIndex(({ href }) => href === pathname);
  const at = (place) => (index < 0 ? undefined : links[place]);
  return { prev: at(index - 1), next: at(index + 1) };
}
