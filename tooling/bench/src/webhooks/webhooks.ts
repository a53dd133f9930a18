import { inRounds, type Measured } from "../measure/rounds.ts";
import { spread } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { algorithms, body } from "./delivery.ts";
import { type VerifierName, verifiers, type WebhooksOrder, type WebhooksSample } from "./verifiers.ts";

/** Measures how fast webhooks are verified. */
export const webhooks: Measure = async ({ isQuick, progress }) => {
  // The time of compiling the code is spread over so many deliveries that it does not count.
  const { rounds, deliveries } = isQuick ? { rounds: 1, deliveries: 1_000 } : { rounds: 5, deliveries: 20_000 };
  // As: these are the keys of `verifiers`.
  const names = Object.keys(verifiers) as readonly VerifierName[];
  const cells = algorithms.flatMap((algorithm) =>
    names
      .filter((verifier) => verifiers[verifier].algorithms.some((known) => known === algorithm))
      .map((verifier): WebhooksOrder => ({ verifier, algorithm, deliveries })),
  );
  const program = { script: new URL("webhooks-cell.ts", import.meta.url) };
  return [
    table(
      await inRounds(
        { title: "Webhooks", cells, rounds, name: ({ verifier, algorithm }) => `${algorithm} by ${verifier}`, program },
        progress,
      ),
    ),
  ];
};

function table(measured: readonly Measured<WebhooksOrder, WebhooksSample>[]): Table {
  return {
    id: "webhooks",
    title: "Verifying webhooks",
    note: `A webhook of ${body.length} bytes, signed by HMAC or by an RS256 JWT, from the raw body to the parsed event. Measured one after the other, and 50 at a time. Every JWT verifier also checks the algorithm, the issuer and the body.`,
    of: "Verifier",
    columns: [
      { name: "Algorithm" },
      { name: "Per second" },
      { name: "Per second, 50 at a time" },
      { name: "CPU µs", digits: 1 },
    ],
    rows: measured.map(({ cell, samples }) => ({
      name: cell.verifier,
      cells: [
        cell.algorithm,
        spread(samples, "perSecond"),
        spread(samples, "perSecondTogether"),
        spread(samples, "cpuMicroseconds"),
      ],
    })),
  };
}
