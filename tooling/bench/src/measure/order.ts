/** Reads what the process of a cell must measure: the JSON of its only argument. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- It spares each cell an assertion of its own.
export function readOrder<Order>(): Order {
  // As: `runCell` wrote it.
  return JSON.parse(process.argv[2] ?? "{}") as Order;
}
