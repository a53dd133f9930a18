import type { Operation } from "@lagokit/mock";
import { isSample } from "../../src/operations/index.ts";
import type { OperationId } from "../../src/operation.ts";
import type { ResponseSource } from "../../src/server/fake-request.ts";
import { routes } from "../../src/spec/routes.ts";

/** The response to a sample request. */
interface Outcome {
  readonly source: ResponseSource | undefined;
  readonly status: number;
}

// As: the keys of `routes` are the operations.
const ids = Object.keys(routes) as OperationId[];

/** Prints which operations have a state, and the responses to their sample requests. */
export class OperationsTable {
  readonly #outcomes = new Map<string, Outcome>();

  /** Adds the response to a sample request. */
  note({ id }: Operation, extent: string, outcome: Outcome): void {
    this.#outcomes.set(`${id} ${extent}`, outcome);
  }

  /** How many operations have a state, and how many respond with a sample. */
  get counts(): { readonly state: number; readonly sample: number } {
    const sample = ids.filter(isSample).length;
    return { state: ids.length - sample, sample };
  }

  /** Returns a row for each operation, with the totals below. */
  print(): string {
    const width = Math.max(...ids.map((id) => id.length)) + 2;
    const rows = ids.map((id) => [
      id.padEnd(width),
      (isSample(id) ? "sample" : "state").padEnd(10),
      this.#cell(`${id} full`).padEnd(6),
      this.#cell(`${id} minimal`).padEnd(9),
      routes[id],
    ]);
    const header = ["operation of the fake".padEnd(width), "response".padEnd(10), "full  ", "minimal"];
    const { state, sample } = this.counts;
    return [header, ...rows]
      .map((cells) => cells.join("").trimEnd())
      .concat("", `${ids.length} operations of the fake: ${state} with a state, ${sample} with a sample`)
      .join("\n");
  }

  #cell(key: string): string {
    return String(this.#outcomes.get(key)?.status ?? "·");
  }
}
