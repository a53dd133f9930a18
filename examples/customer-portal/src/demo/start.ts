import type { RequestEvent } from "@lagokit/client";
import { startMock } from "@lagokit/mock";
import { createApp } from "../app.ts";
import { type Listening, listen } from "../listen.ts";
import { demoLago, users } from "./lago.ts";
import { standInPortal } from "./portal.ts";

/** Options of `startDemo`. */
export interface DemoOptions {
  /** The port of the application. Defaults to a free port. */
  readonly port?: number;
  /** Receives each request to Lago. */
  readonly onRequest?: (event: RequestEvent) => void;
  /** Receives a line for each error. */
  readonly log?: (line: string) => void;
}

/** Starts the application on a mock of Lago, with a placeholder for the portal. */
export async function startDemo(options: DemoOptions = {}): Promise<Listening> {
  const { port = 0, onRequest = () => {}, log = console.error } = options;
  await using stack = new AsyncDisposableStack();
  let appOrigin = "";
  const mock = stack.use(await startMock());
  const portal = stack.use(await listen(standInPortal(() => appOrigin)));
  const lago = demoLago(mock.url, portal.url).withOptions({ onRequest });
  const app = stack.use(await listen(await createApp({ lago, portalOrigin: portal.url, users, log }), port));
  appOrigin = app.url;
  const owned = stack.move();
  return { url: app.url, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
