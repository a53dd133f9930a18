import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { Lago } from "@lagokit/client";
import { fakeLago, type Seed } from "@lagokit/testing";
import { Webhooks } from "@lagokit/webhooks";
import { createApp } from "./app.ts";

const { port } = parseArgs({ options: { port: { type: "string", default: "3000" } } }).values;
const { LAGO_API_URL: url, LAGO_API_KEY: apiKey = "fake-api-key" } = process.env;
const { LAGO_HMAC_SECRET: secret = "fake-hmac-token" } = process.env;

const baseUrl = url ?? (await startFake());
const webhooks = new Webhooks({ hmac: { secret } });
const { fetch } = createApp({ lago: new Lago({ baseUrl, apiKey }), webhooks, log: console.error });

const server = serve({ fetch, port: Number(port), hostname: "127.0.0.1" }, ({ port: actual }) => {
  console.log(`The application runs on http://127.0.0.1:${actual}, and Lago on ${baseUrl}. Press Ctrl-C to stop.`);
});
server.once("error", (error) => {
  console.error(error.message);
  process.exit(1);
});

/** Starts a fake of Lago with the plan of the application, and returns its URL. */
async function startFake(): Promise<string> {
  const fake = fakeLago();
  // As: the fake checks what the file contains.
  fake.seed(JSON.parse(await readFile(new URL("../seed.json", import.meta.url), "utf8")) as Seed);
  return (await fake.listen()).url;
}
