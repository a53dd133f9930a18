import type { Operation } from "@lagokit/mock";

/** Whether the trials of a status passed; undefined if one was not made. */
type Outcome = boolean | undefined;

/** Records which declared statuses of each operation were tried, and whether they passed. */
export class ContractTable {
  readonly #operations: readonly Operation[];
  readonly #outcomes = new Map<string, boolean>();

  constructor(operations: readonly Operation[]) {
    this.#operations = operations;
  }

  /** Records a trial. A status passes if all of its trials pass. */
  note({ id }: Operation, status: number, passed: boolean): void {
    const key = `${id} ${status}`;
    this.#outcomes.set(key, passed && this.#outcomes.get(key) !== false);
  }

  /** Returns a row for each operation and a column for each status, with the totals below. */
  print(): string {
    const columns = [...new Set(this.#operations.flatMap(statusesOf))].sort((one, other) => one - other);
    const width = Math.max(...this.#operations.map(({ id }) => id.length)) + 2;
    const rows = this.#operations.map((operation) => [
      operation.id.padEnd(width),
      ...columns.map((status) => this.#cell(operation, status).padEnd(cellWidth)),
      `${operation.method} ${operation.path}`,
    ]);
    const header = ["operation".padEnd(width), ...columns.map((status) => `${status}`.padEnd(cellWidth))];
    return [header, ...rows]
      .map((cells) => cells.join("").trimEnd())
      .concat("", this.#totals())
      .join("\n");
  }

  #cell(operation: Operation, status: number): string {
    if (!statusesOf(operation).includes(status)) return "·";
    const outcome = this.#outcome(operation, status);
    return outcome === undefined ? "SKIPPED" : outcome ? "ok" : "FAILED";
  }

  #outcome({ id }: Operation, status: number): Outcome {
    return this.#outcomes.get(`${id} ${status}`);
  }

  #totals(): string {
    const outcomes = this.#operations.flatMap((operation) =>
      statusesOf(operation).map((status) => this.#outcome(operation, status)),
    );
    const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
    return (
      `${this.#operations.length} operations, ${outcomes.length} declared statuses: ` +
      `${count(true)} ok, ${count(false)} failed, ${count(undefined)} skipped`
    );
  }
}

const cellWidth = 8;

function statusesOf({ success, errors }: Operation): number[] {
  return [success, ...errors].map(({ status }) => status);
}
