// The loopback server, in a process of its own: answers like the API, and tells at `/ledger` what has arrived.
// Argument: how many customers there are to page through. Prints its URL once it listens.
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
// Whoever started it holds its standard input open.
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

/** Counts the events that have really come, and adds up their ids, which are numbers: none is missing, none is twice. */
function takeEvents(body: string): string {
  // As: what the subjects send; one that sends anything else fails here.
  const { events } = JSON.parse(body) as { events: { transaction_id: string }[] };
  ledger.events += events.length;
  for (const { transaction_id: id } of events) ledger.sumOfIds += Number(id);
  return batchAnswer(events.length);
}
