import { parentPort } from "node:worker_threads";
import { type Outage, OutageServer } from "./outage-server.ts";

/** What the thread is told: to begin an outage at a request, and to say what it has. */
export type ToServer = { readonly outage: Outage; readonly afterRequests: number; readonly seconds: number } | "report";

/** What the thread says: where it listens, and what it has. */
export type FromServer = { readonly url: string } | { readonly stored: number; readonly doubled: number };

// A server in a thread of its own, so that its memory does not count as the client's.
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
