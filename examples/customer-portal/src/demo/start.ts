import type { RequestEvent } from "@lagokit/client";
import { startMock } from "@lagokit/mock";
import { createApp } from "../app.ts";
import { type Listening, listen } from "../listen.ts";
import { demoLago, users } from "./lago.ts";
import { standInPortal } from "./portal.ts";

/** How the demonstration is started. */
export interface DemoOptions {
  /** The port of the application; a free one otherwise. */
  readonly port?: number;
  /** Is told of each request to Lago. */
  readonly onRequest?: (event: RequestEvent) => void;
  /** Is told what went wrong. */
  readonly log?: (line: string) => void;
}

/** Starts the application on a mock of Lago, with a page that stands in for the portal. */
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
