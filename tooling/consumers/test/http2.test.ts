import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Certificates, makeCertificates } from "../src/network/certificates.ts";
import { type Refusal, startHttp2Server } from "../src/network/http2-server.ts";

const { resolve } = createRequire(import.meta.url);
const node26 = createRequire(resolve("@lagokit/node-versions/package.json")).resolve("node-26/package.json");
const refusals: readonly Refusal[] = ["421", "REFUSED_STREAM", "GOAWAY", "HTTP_1_1_REQUIRED"];

const program = `import { Lago } from "@lagokit/client";
for (const baseUrl of process.env.URLS.split(" ")) {
  const lago = new Lago({ apiKey: "key", baseUrl, retryDelay: 0, timeout: 5000 });
  await lago.wallets.transactions.create({ wallet_id: "1", paid_credits: "1" }).catch(({ name }) => console.log(name));
  await lago.invoices.retryPayment("1").catch(({ name }) => console.log(name));
}
process.exit();`;

let certificates: Certificates;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-authority-"));
  certificates = await makeCertificates(folder);
  return () => rm(folder, { recursive: true });
});

describe("over HTTP/2, a call that must not be retried arrives once, regardless of how the server refuses it", () => {
  // The runtimes whose `fetch` supports HTTP/2.
  it.each<[runtime: string, file: string, ...flags: string[]]>([
    ["Node 26", join(node26, "../bin/node"), "--input-type=module", "--eval"],
    ["Deno", join(resolve("deno/package.json"), "../deno"), "eval", "--cert"],
  ])("on %s", async (runtime, file, ...flags) => {
    const servers = await Promise.all(refusals.map((refusal) => startHttp2Server(certificates, refusal)));
    const { authority } = certificates;
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: authority, URLS: servers.map(({ url }) => url).join(" ") };
    const args = [...flags, ...(runtime === "Deno" ? [authority] : []), program];

    const { stdout } = await promisify(execFile)(file, args, { cwd: inject("installed"), env });
    for (const server of servers) await server[Symbol.asyncDispose]();

    const once = ["/api/v1/wallet_transactions", "/api/v1/invoices/1/retry_payment"];
    expect(servers.map(({ received }) => received)).toEqual(refusals.map(() => once));
    expect(stdout.trim().split("\n")).toHaveLength(2 * refusals.length);
  });
});
