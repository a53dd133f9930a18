// One cell of the table of paging: reads all customers of the server.
import assert from "node:assert/strict";
import { readOrder } from "../measure/order.ts";
import { peakMemory, using } from "../measure/usage.ts";
import { settle } from "../server/ledger.ts";
import { headers, pageSize } from "../subjects/subject.ts";
import type { PagingOrder, PagingSample } from "./paging-order.ts";
import { readers } from "./readers.ts";

const { reader, items, server } = readOrder<PagingOrder>();
const connection = { baseUrl: `${server}/api/v1`, fetch: globalThis.fetch };
const pages = Math.ceil(items / pageSize);
let read = 0;

const { seconds, cpuSeconds } = await using(() =>
  readers[reader](connection, (customer) => {
    read += Number(customer !== undefined);
  }),
);

// All subjects must send the same requests.
const { requests, last } = await settle(server);
assert.equal(read, items);
assert.equal(requests, pages);
assert.deepEqual(last, {
  method: "GET",
  url: `/api/v1/customers?page=${pages}&per_page=${pageSize}`,
  headers,
  body: "",
});

const sample: PagingSample = { perSecond: items / seconds, cpuSeconds, peakBytes: peakMemory() };
console.log(JSON.stringify(sample));
// The subjects keep connections open, which would keep the process alive.
process.exit();
