// One cell of the table of paging: reads all customers that the server has.
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

// Whatever is compared has to do the same.
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
// Connections are kept open.
process.exit();
