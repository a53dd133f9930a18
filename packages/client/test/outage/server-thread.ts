import { parentPort } from "node:worker_threads";
import { type Outage, OutageServer } from "./outage-server.ts";

/** A message to the thread: start an outage at a request, or report the events. */
export type ToServer = { readonly outage: Outage; readonly afterRequests: number; readonly seconds: number } | "report";

/** A message from the thread: its address, and its events. */
export type FromServer = { readonly url: string } | { readonly stored: number; readonly doubled: number };

// The server runs in its own thread, so that its memory does not count as the client's.
const port = parentPort;
let plan: Exclude<ToServer, "report"> | undefined;
let requests = 0;
const server = await new OutageServer(() => {
  if (plan === undefined || ++requests !== plan.afterRequests) return;
  server.begin(plan.outage);
  setTimeout(() => void server.end(), plan.seconds * 1000);
}).listen();

port?.on("message", (message: ToServer) => {
  if (message === "report") port.postMessage({ stored: server.store.size, doubled: server.store.doubled });
  else plan = message;
});
port?.postMessage({ url: server.url });
