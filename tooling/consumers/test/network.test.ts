import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { type Certificates, makeCertificates } from "../src/network/certificates.ts";
import { type LagoServer, startLagoServer } from "../src/network/lago-server.ts";
import { startProxyServer } from "../src/network/proxy-server.ts";

const { resolve } = createRequire(import.meta.url);
const own = createRequire(resolve("@lagokit/node-versions/package.json"));
const node = (version: string): string => join(own.resolve(`node-${version}/package.json`), "../bin/node");
const nodes = [["20", node("20")] as const, ["22", node("22")], ["24", process.execPath], ["26", node("26")]] as const;
const bun = join(resolve("bun/package.json"), "../bin/bun.exe");

const call = "console.log(await lago.customers.portalUrl('acme'));";
const globalFetch = `import { Lago } from "@lagokit/client"; const lago = new Lago({ maxRetries: 0 }); ${call}`;
const withAgent = (undici: string): string => `import { Lago } from "@lagokit/client";
import { readFileSync } from "node:fs"; import undici from "${undici}"; const ca = readFileSync(process.env.AUTHORITY);
const dispatcher = new undici.EnvHttpProxyAgent({ connect: { ca }, requestTls: { ca } });`;
const dispatcher = `${withAgent(pathToFileURL(resolve("undici-7")).href)}
const lago = new Lago({ maxRetries: 0, fetchOptions: { dispatcher } }); ${call} await dispatcher.close();`;
const undiciFetch = `${withAgent("undici")} import { undiciFetch } from "@lagokit/client/undici";
const fetch = undiciFetch(dispatcher); const lago = new Lago({ maxRetries: 0, fetch }); ${call} await fetch.close();`;
const bunProxy = `import { Lago } from "@lagokit/client"; import { readFileSync } from "node:fs";
const tls = { ca: readFileSync(process.env.AUTHORITY) };
const lago = new Lago({ maxRetries: 0, fetchOptions: { proxy: process.env.PROXY, tls } }); ${call}`;

type Command = readonly [file: string, ...args: readonly string[]];

const evaluate = ["--input-type=module", "--eval"];
let certificates: Certificates;
let lago: LagoServer;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-authority-"));
  certificates = await makeCertificates(folder);
  lago = await startLagoServer(certificates);
  return async () => {
    await lago[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  };
});

interface Program {
  readonly command: Command;
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs a program in a folder where the packages are installed, and returns what it printed. */
async function run({ command: [file, ...args], environment }: Program, url = lago.url): Promise<string> {
  const env = { PATH: process.env["PATH"], LAGO_API_KEY: "the-key", LAGO_API_URL: url, ...environment };
  // The packages are installed without undici, which is in this folder.
  const cwd = args.includes(undiciFetch) ? import.meta.dirname : inject("installed");
  const { stdout } = await promisify(execFile)(file, args, { cwd, env });
  return stdout.trim();
}

describe.concurrent("through a proxy, with a private certificate authority, a call arrives", () => {
  it.for<[name: string, command: Command]>([
    ...nodes.map(([version, file]): [string, Command] => [
      `the dispatcher of undici 7 on Node ${version}`,
      [file, ...evaluate, dispatcher],
    ]),
    ["undiciFetch", [process.execPath, ...evaluate, undiciFetch]],
    ["Node's own variables", [process.execPath, ...evaluate, globalFetch]],
    ["Node's own flag", [process.execPath, "--use-env-proxy", ...evaluate, globalFetch]],
    ["Bun's variables", [bun, "--eval", globalFetch]],
    ["Bun's proxy option", [bun, "--eval", bunProxy]],
    // Concurrent tests must register their own cleanup.
  ])("with %s", async ([name, command], context) => {
    const proxy = await startProxyServer();
    context.onTestFinished(() => proxy[Symbol.asyncDispose]());
    const environment: Record<string, string> = { AUTHORITY: certificates.authority };
    if (name === "Bun's proxy option") environment["PROXY"] = proxy.url;
    else environment["HTTPS_PROXY"] = proxy.url;
    if (/variables|flag/.test(name)) environment["NODE_EXTRA_CA_CERTS"] = certificates.authority;
    if (name === "Node's own variables") environment["NODE_USE_ENV_PROXY"] = "1";

    const printed = await run({ command, environment });

    expect(printed).toBe("https://portal.example/1");
    expect(proxy.requests).toEqual([`CONNECT ${new URL(lago.url).host}`]);
    expect(proxy.seen()).not.toContain("the-key");
    expect(lago.keys.at(-1)).toBe("Bearer the-key");
  });
});

it.each<[runtime: string, command: Command, seen: string]>([
  ["Node tunnels", [process.execPath, ...evaluate, globalFetch], "CONNECT"],
  ["Bun forwards", [bun, "--eval", globalFetch], "GET"],
])("%s unencrypted requests through a proxy, which can read the key", async (_, command, method) => {
  const [plain, proxy] = [await startLagoServer(), await startProxyServer()];
  onTestFinished(async () => void (await Promise.all([plain[Symbol.asyncDispose](), proxy[Symbol.asyncDispose]()])));

  await run({ command, environment: { NODE_USE_ENV_PROXY: "1", HTTP_PROXY: proxy.url } }, plain.url);

  expect(proxy.requests.map((request) => request.split(" ")[0])).toEqual([method]);
  expect(proxy.seen()).toContain("the-key");
});

it("reports the reason if the certificate authority is not trusted", async () => {
  const command = [process.execPath, ...evaluate, globalFetch] as const;

  await expect(run({ command, environment: {} })).rejects.toThrow(
    /LagoConnectionError[^]*\(UNABLE_TO_VERIFY_LEAF_SIGNATURE\)/,
  );
});
