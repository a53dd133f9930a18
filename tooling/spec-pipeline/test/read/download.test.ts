import { createServer, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { exitCode } from "../../src/exit-code.ts";
import { readSource } from "../../src/read/read-source.ts";
import { refusalOf } from "./refusal-of.ts";
import { serve } from "./serve.ts";

const again = "Try again, or download the document and use the file.";
const tooLarge = "it is larger than 10 bytes. Make sure that it is an OpenAPI document.";

/** Redirects `/5` to `/4`, `/4` to `/3`, and finally to the document at `/0`. */
function countDown(path: string | undefined, response: ServerResponse): void {
  const left = Number(path?.slice(1));
  if (left === 0) response.end("openapi");
  else response.writeHead(302, { location: `/${left - 1}` }).end();
}

test("returns the raw bytes of a response", async () => {
  const url = await serve((_, response) => response.end(Uint8Array.of(0xff, 0x00, 0x0d, 0x0a)));

  const bytes = await readSource(`${url}/document.yaml`);

  expect([...bytes]).toEqual([0xff, 0x00, 0x0d, 0x0a]);
});

test("follows five redirects", async () => {
  const url = await serve((request, response) => countDown(request.url, response));

  const bytes = await readSource(`${url}/5`);

  expect(new TextDecoder().decode(bytes)).toBe("openapi");
});

test("refuses a sixth redirect", async () => {
  const url = await serve((request, response) => countDown(request.url, response));

  const { message } = await refusalOf(readSource(`${url}/6`));

  expect(message).toBe(`Refused ${url}/6: it redirects more than 5 times. Use the final address.`);
});

test("refuses a redirect to another host without https", async () => {
  const url = await serve((_, response) => response.writeHead(301, { location: "http://docs.example/a" }).end());

  const { message } = await refusalOf(readSource(`${url}/document.yaml`));

  expect(message).toBe(
    `Refused ${url}/document.yaml: it redirects to http://docs.example/a, which is not https. Use another https URL, or a file.`,
  );
});

test.each([204, 206, 304, 404, 500])(
  "refuses a response with status %i, and does not print the query",
  async (status) => {
    const url = await serve((_, response) => response.writeHead(status).end());

    const refusal = await refusalOf(readSource(`${url}/document.yaml?token=secret`));

    expect(refusal.message).toBe(`Refused ${url}/document.yaml: it responds with status ${status}. Check the address.`);
    expect(refusal.exitCode).toBe(exitCode.refusedInput);
  },
);

test("refuses an HTML page before the body is read", async () => {
  const url = await serve((_, response) =>
    response.writeHead(200, { "content-type": "Text/HTML; charset=utf-8" }).write("<"),
  );

  const { message } = await refusalOf(readSource(`${url}/document.yaml`));

  expect(message).toBe(
    `Refused ${url}/document.yaml: it is an HTML page, not the raw document. Use the address of the raw file.`,
  );
});

test("refuses a `content-length` above the limit before the body is read", async () => {
  const url = await serve((_, response) => response.writeHead(200, { "content-length": 11 }).write("0"));

  const { message } = await refusalOf(readSource(`${url}/document.yaml`, { sizeLimit: 10 }));

  expect(message).toBe(`Refused ${url}/document.yaml: ${tooLarge}`);
});

test("refuses a body as soon as it exceeds the limit", async () => {
  const url = await serve((_, response) => response.writeHead(200).write("0123456789a"));

  const { message } = await refusalOf(readSource(`${url}/document.yaml`, { sizeLimit: 10 }));

  expect(message).toBe(`Refused ${url}/document.yaml: ${tooLarge}`);
});

test("refuses a compressed body that exceeds the limit when decompressed", async () => {
  const zipped = gzipSync(new Uint8Array(1_000_000));
  const url = await serve((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(zipped));

  const { message } = await refusalOf(readSource(`${url}/document.yaml`, { sizeLimit: 10_000 }));

  expect(message).toContain("it is larger than 10000 bytes.");
});

test("refuses a server that never responds", async () => {
  const url = await serve(() => {});

  const { message } = await refusalOf(readSource(`${url}/document.yaml`, { stallMilliseconds: 50 }));

  expect(message).toBe(`Refused ${url}/document.yaml: no data was received for 0.05 s. ${again}`);
});

test("refuses a download that stalls", async () => {
  const url = await serve((_, response) => response.writeHead(200).write("openapi"));

  const { message } = await refusalOf(readSource(`${url}/document.yaml`, { stallMilliseconds: 50 }));

  expect(message).toBe(`Refused ${url}/document.yaml: no data was received for 0.05 s. ${again}`);
});

test("refuses a download that exceeds the total time limit", async () => {
  const url = await serve((_, response) => response.writeHead(200).write("openapi"));

  const { message } = await refusalOf(readSource(`${url}/document.yaml`, { totalMilliseconds: 50 }));

  expect(message).toBe(`Refused ${url}/document.yaml: the download took more than 0.05 s. ${again}`);
});

test.each([
  ["with a `content-length`", { "content-length": 100 }],
  ["without a `content-length`", { "transfer-encoding": "chunked" }],
])("refuses an interrupted download %s", async (_, headers) => {
  const url = await serve((_request, response) => {
    response.writeHead(200, headers).write("openapi", () => response.destroy());
  });

  const { message } = await refusalOf(readSource(`${url}/document.yaml`));

  expect(message).toMatch(/^Refused \S+\/document\.yaml: the download was interrupted after \d+ bytes\. Try again\.$/);
});

test("refuses a host that cannot be reached", async () => {
  const port = await closedPort();

  const { message } = await refusalOf(readSource(`http://127.0.0.1:${port}/document.yaml`));

  expect(message).toBe(
    `Refused http://127.0.0.1:${port}/document.yaml: it cannot be reached (ECONNREFUSED). Check the address and the network.`,
  );
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address != null ? address.port : 0;
}
