import type { Page } from "playwright-core";

/** Collects the errors and warnings of a page's console, and its requests to other hosts. */
export function complaintsOf(page: Page, siteUrl: string): string[] {
  const complaints: string[] = [];
  const { origin } = new URL(siteUrl);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) complaints.push(request.url());
  });
  return complaints;
}
