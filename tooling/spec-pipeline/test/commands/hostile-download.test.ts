import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";

import { update } from "../../src/commands/update.ts";
import { exitCode } from "../../src/exit-code.ts";
import { contextOf, shopWorkspace } from "./shop.ts";
import { treeOf } from "./tree.ts";

const downloads: readonly (readonly [string, RequestListener, RegExp])[] = [
  [
    "is cut",
    (_, response) => {
      response.writeHead(200, { "content-length": 1000 });
      response.write("openapi: 3.1.0\n", () => response.destroy());
    },
    /interrupted/,
  ],
  [
    "redirects to a place without https",
    (_, response) => response.writeHead(302, { location: "http://example.com/" }).end(),
    /redirect/,
  ],
  ["is a page", (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html></html>"), /HTML/],
  ["does not exist", (_, response) => response.writeHead(404).end(), /404/],
];

describe("update refuses a download that", () => {
  it.each(downloads)("%s, in one clear line, and changes no file", async (_, answer, message) => {
    const workspace = await shopWorkspace();
    const before = await treeOf(workspace);

    const refused = update(contextOf(workspace), await serve(answer), { dryRun: false });

    await expect(refused).rejects.toMatchObject({
      exitCode: exitCode.refusedInput,
      message: expect.stringMatching(/^Refused [^\n]+\.$/),
    });
    await expect(refused).rejects.toThrow(message);
    expect(await treeOf(workspace)).toStrictEqual(before);
  });
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // As: it listens on a port, not on a pipe.
  return `http://127.0.0.1:${port}/openapi.yaml`;
}
