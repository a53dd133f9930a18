import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Certificates, makeCertificates } from "../../src/network/certificates.ts";
import { startLagoServer } from "../../src/network/lago-server.ts";
import { startProxyServer } from "../../src/network/proxy-server.ts";

const { resolve } = createRequire(import.meta.url);
const node = (version: string): string =>
  createRequire(resolve("@lagokit/node-versions/package.json")).resolve(`node-${version}/bin/node`);
const deno = join(resolve("deno/package.json"), "../deno");
const bun = join(resolve("bun/package.json"), "../bin/bun.exe");
const evaluate = ["--input-type=module", "--eval"];

/** Prints for a top-up to each URL: its error, the number of attempts, and whether the outcome is unknown. */
const topUps = `import { Lago } from "@lagokit/client";
async function topUps(options, urls) {
  for (const baseUrl of urls.split(" ")) {
    const lago = new Lago({ apiKey: "key", retryDelay: 0, dangerouslyAllowHttp: true, baseUrl, ...options });
    const error = await lago.wallets.transactions.create({ wallet_id: "1", paid_credits: "1" }).catch((thrown) => thrown);
    console.log(error.name, error.status ?? "", error.attempts, error.outcomeUnknown);
  }
}`;
const URLS = "process.env.URLS";
const plainly = `${topUps} await topUps({}, ${URLS}); process.exit();`;
const byDispatcher = `${topUps} import { ProxyAgent } from "${pathToFileURL(resolve("undici-7")).href}";
await topUps({ fetchOptions: { dispatcher: new ProxyAgent(process.env.HTTPS_PROXY) } }, ${URLS}); process.exit();`;
const byUndici = `${topUps} import { ProxyAgent } from "undici"; import { undiciFetch } from "@lagokit/client/undici";
await topUps({ fetch: undiciFetch(new ProxyAgent(process.env.HTTPS_PROXY)) }, ${URLS}); process.exit();`;

type Command = readonly [file: string, ...args: readonly string[]];

async function run([file, ...args]: Command, environment: Readonly<Record<string, string>>): Promise<string[]> {
  // The packages are installed without undici, which is in this folder.
  const cwd = args.includes(byUndici) ? import.meta.dirname : inject("installed");
  const env = { PATH: process.env["PATH"], ...environment };
  const { stdout } = await promisify(execFile)(file, args, { cwd, env });
  return stdout.trim().split("\n");
}

describe.concurrent("a proxy that requires credentials leads to a 407 error, after one attempt and with a certain outcome", () => {
  it.for<[name: string, command: Command]>([
    ["the dispatcher of undici 7 on Node 20", [node("20"), ...evaluate, byDispatcher]],
    ["the dispatcher of undici 7 on Node 26", [node("26"), ...evaluate, byDispatcher]],
    ["undiciFetch", [process.execPath, ...evaluate, byUndici]],
    ["Node's own variables", [process.execPath, "--use-env-proxy", ...evaluate, plainly]],
    ["Node 26's own variables", [node("26"), "--use-env-proxy", ...evaluate, plainly]],
    ["Bun's", [bun, "--eval", plainly]],
    ["Deno's", [deno, "eval", plainly]],
    // Concurrent tests must register their own cleanup.
  ])("with %s", async ([, command], context) => {
    const proxy = await startProxyServer(407);
    context.onTestFinished(() => proxy[Symbol.asyncDispose]());
    // HTTPS is tunneled. Some runtimes forward HTTP.
    const urls = { URLS: "https://lago.example http://lago.example" };

    const told = await run(command, { ...urls, HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url });

    expect(told).toEqual(Array.from({ length: 2 }, () => "LagoApiError 407 1 false"));
    expect(proxy.requests).toHaveLength(2);
  });
});

describe.concurrent("an untrusted certificate", () => {
  let certificates: Certificates;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "lagokit-authority-"));
    certificates = await makeCertificates(folder);
    return () => rm(folder, { recursive: true });
  });

  it.for<[name: string, command: Command]>([
    ["Node 20", [node("20"), ...evaluate, plainly]],
    ["Node 26", [node("26"), ...evaluate, plainly]],
    ["Bun", [bun, "--eval", plainly]],
    ["Deno", [deno, "eval", plainly]],
  ])("fails after one attempt, with a certain outcome, on %s", async ([, command], context) => {
    const [secure, plain] = [await startLagoServer(certificates), await startLagoServer()];
    context.onTestFinished(() => secure[Symbol.asyncDispose]());
    context.onTestFinished(() => plain[Symbol.asyncDispose]());

    const told = await run(command, { URLS: `${secure.url} ${plain.url.replace("http:", "https:")}` });

    expect(told).toEqual(Array.from({ length: 2 }, () => "LagoConnectionError  1 false"));
    expect([secure.keys, plain.keys]).toEqual([[], []]);
  });
});
