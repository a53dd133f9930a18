import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Finds a URL where no server listens. Its port is below the range that the system assigns, so no other program gets it
 * by chance.
 */
export async function closedUrl(): Promise<string> {
  const port = randomInt(20_000, 30_000);
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return closedUrl();
  }
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}/`;
}
