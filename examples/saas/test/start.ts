import { Lago } from "@lagokit/client";
import { fakeLago, type FakeLago, type FakeLagoOptions, type Seed } from "@lagokit/testing";
import { Webhooks } from "@lagokit/webhooks";
import seed from "../seed.json" with { type: "json" };
import { createApp } from "../src/app.ts";

/** The application on a fake of Lago, as one user sees it. */
export interface Started {
  readonly fake: FakeLago;
  /** The client of the application. */
  readonly lago: Lago;
  /** What the application logged. */
  readonly log: readonly string[];
  /** Sends a request, with the token of the user after `signUp`. */
  readonly send: (path: string, body?: object) => Promise<Response>;
  /** Loses the next response to a webhook, after the application has processed it. */
  readonly loseReceipt: () => void;
  /** Moves the time of Lago and of the application forward. */
  readonly pass: (days: number) => void;
  /** Signs the user up. */
  readonly signUp: (email?: string) => Promise<Response>;
}

/** The time at which each test begins. */
const start = Date.parse("2026-03-02T09:00:00Z");

/** Starts the application, each time with its own fake. Nothing of one test is left for the next. */
export function startApp(options: FakeLagoOptions = {}): Started {
  let passed = 0;
  const fake = fakeLago({ now: () => new Date(start), ...options });
  // As: JSON modules have no literal types. The fake checks the file.
  fake.seed(seed as Seed);
  const log: string[] = [];
  const now = (): Date => new Date(start + passed * 86_400_000);
  const lago = new Lago({ baseUrl: fake.url, apiKey: fake.apiKey, fetch: fake.fetch, maxRetries: 1, retryDelay: 1 });
  const webhooks = new Webhooks({ ...fake.webhookKeys, onError: (error) => log.push(String(error)) });
  const app = createApp({ lago, webhooks, log: (line) => log.push(line), now });
  let token = "";
  let isReceiptLost = false;

  async function receive(request: Request): Promise<Response> {
    const response = await app.fetch(request);
    if (!isReceiptLost) return response;
    isReceiptLost = false;
    throw new Error("The connection is reset.");
  }

  fake.onWebhook(receive, { url: "https://app.example/lago", signing: "hmac" });

  function loseReceipt(): void {
    isReceiptLost = true;
  }

  function pass(days: number): void {
    passed += days;
    fake.advance({ days });
  }

  async function send(path: string, body?: object): Promise<Response> {
    const headers = { authorization: `Bearer ${token}` };
    const init = body === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(body) };
    return app.request(path, init);
  }

  async function signUp(email = "ada@acme.example"): Promise<Response> {
    const response = await send("/sign-up", { email });
    // As: the application responds with this.
    const { token: received = "" } = (await response.clone().json()) as { token?: string };
    token = received;
    return response;
  }

  return { fake, lago, log, loseReceipt, send, pass, signUp };
}
