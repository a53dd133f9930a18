// The loopback server, in its own process. It responds like the API, and reports at `/ledger` what has arrived.
// Argument: the number of customers to page through. Prints its URL after it starts to listen.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { batchAnswer, customerAnswer, pageAnswer } from "./answers.ts";
import { type Ledger, withoutTransport } from "./ledger.ts";

const total = Number(process.argv[2]);
const ledger: Ledger = { requests: 0, last: null, events: 0, sumOfIds: 0 };

const server = createServer(async (request, response) => {
  const { method = "", url = "", headers } = request;
  if (url === "/ledger") {
    response.end(JSON.stringify(ledger));
    if (method === "DELETE") Object.assign(ledger, { requests: 0, last: null, events: 0, sumOfIds: 0 });
    return;
  }
  const body = method === "POST" ? await read(request) : "";
  ledger.requests++;
  ledger.last = { method, url, headers: withoutTransport(headers), body };
  response.setHeader("content-type", "application/json").end(answer(url, body));
});

server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
// The parent process holds the standard input open. The server exits when the parent does.
process.stdin.on("end", () => process.exit()).resume();

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set
  return Buffer.concat(chunks).toString();
}

function answer(url: string, body: string): string {
  if (url === "/api/v1/events/batch") return takeEvents(body);
  const [, query] = url.split("?");
  if (query === undefined) return customerAnswer;
  const parameters = new URLSearchParams(query);
  return pageAnswer(Number(parameters.get("page")), Number(parameters.get("per_page")), total);
}

/**
 * Counts the events that arrived, and sums their IDs, which are numbers. The two values show that none is missing or
 * duplicated.
 */
function takeEvents(body: string): string {
  // As: the subjects send this. A subject that sends anything else fails here.
  const { events } = JSON.parse(body) as { events: { transaction_id: string }[] };
  ledger.events += events.length;
  for (const { transaction_id: id } of events) ledger.sumOfIds += Number(id);
  return batchAnswer(events.length);
}
