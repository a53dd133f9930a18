import type { Page } from "playwright-core";

/** Notes what the console of a page says from now on, and each request to another host than its own. */
export function complaintsOf(page: Page, home: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${home}/`)) complaints.push(request.url());
  });
  return complaints;
}
