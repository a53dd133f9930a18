import { expect, it } from "vitest";
import { Webhooks } from "../../src/index.ts";
import { deliver, invoiceCreated, options } from "../delivery.ts";
import { unwanted } from "../endpoint.ts";
import { dial, headOf } from "./dial.ts";
import type { Start } from "./keeps-the-contract.ts";

const webhooks = (): Webhooks => new Webhooks({ ...options, onError: () => undefined });
const { headers } = await deliver("hmac", invoiceCreated);
const megabyte = Buffer.alloc(1_000_000);

/** Tests that the connection stays usable after a body that is too large, for servers where the adapter controls it. */
export function keepsTheConnection(start: Start): void {
  it("responds with 413, drops the rest of the body, and serves the next request on the same connection", async () => {
    const url = await start(webhooks(), { unknown: unwanted });
    const line = dial(url);

    line.write(headOf(url, headers, 10_000_000));
    for (let sent = 0; sent < 10; sent += 1) line.write(megabyte);
    line.write(headOf(url, { connection: "close" }, 0));
    const answers = (await line.heard).split(/(?=HTTP)/);

    expect(answers).toEqual([
      expect.stringMatching(/^HTTP\/1\.1 413 [^]*\r\ncontent-length: 14\r\n([^]*\r\n)?\r\nbody_too_large$/i),
      expect.stringMatching(/^HTTP\/1\.1 401 [^]*\r\n\r\nmissing_header$/),
    ]);
  });

  it("responds with 413 to an endless body while it arrives", async () => {
    const url = await start(webhooks(), { unknown: unwanted });
    const line = dial(url);

    line.write(headOf(url, headers, 0).replace("content-length: 0", "transfer-encoding: chunked"));
    for (let sent = 0; sent < 6; sent += 1) {
      line.write("f4240\r\n");
      line.write(megabyte);
      line.write("\r\n");
    }

    expect(await line.status).toBe("413");
  });
}
