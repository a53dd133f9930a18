// Makes a call of each kind by one subject, and prints the kinds. The process fails unless the subject does the same as
// the others.
import { type CallOrder, hasKind, kinds } from "../src/calls/call-order.ts";
import { checkedCall } from "../src/calls/checked-call.ts";
import { readOrder } from "../src/measure/order.ts";

const order = readOrder<Pick<CallOrder, "subject" | "server">>();
const own = kinds.filter((kind) => hasKind(order.subject, kind));
for (const kind of own) await checkedCall({ ...order, kind });
console.log(JSON.stringify(own));
// Some subjects keep connections open, which would keep the process alive.
process.exit();
