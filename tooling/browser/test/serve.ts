import { once } from "node:events";
import { createServer } from "node:http";
import { onTestFinished } from "vitest";

/** Serves a page until the test ends. Resolves with its URL. */
export async function serve(html: string): Promise<string> {
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(html));
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}
