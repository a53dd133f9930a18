import type { Contradiction, Exchange } from "./exchange.ts";

/** The part of Prism that is used here. Prism's own types refer to files that it does not publish. */
export interface Prism {
  request: (input: PrismRequest, operations: unknown, ...rest: readonly unknown[]) => () => Promise<Outcome>;
}

interface PrismRequest {
  readonly method: string;
  readonly url: { readonly path: string };
  readonly headers?: Readonly<Record<string, string>>;
}

type Outcome =
  | { readonly _tag: "Left"; readonly left: Error }
  | {
      readonly _tag: "Right";
      readonly right: {
        readonly output: { readonly statusCode: number };
        readonly validations: { readonly input: readonly Diagnostic[]; readonly output: readonly Diagnostic[] };
      };
    };

interface Diagnostic {
  readonly path?: readonly string[];
  readonly message: string;
}

/** Reports each request that Prism forwarded, after its response. */
export function observePrism(prism: Prism, onExchange: (exchange: Exchange) => void): void {
  const request = prism.request;
  prism.request = (input, ...rest) => {
    const send = request(asItIsSent(input), ...rest);
    return async () => {
      const outcome = await send();
      onExchange(readExchange(input, outcome));
      return outcome;
    };
  };
}

/**
 * Adjusts the headers of a forwarded request. Prism serializes the body again, which can change its length. It also
 * decompresses the response, but keeps the `content-encoding` header.
 */
function asItIsSent(input: PrismRequest): PrismRequest {
  const { "content-length": _, ...headers } = input.headers ?? {};
  return { ...input, headers: { ...headers, "accept-encoding": "identity" } };
}

function readExchange({ method, url }: PrismRequest, outcome: Outcome): Exchange {
  const exchange = { method: method.toUpperCase(), path: url.path };
  if (outcome._tag === "Left") {
    const message = `no response: ${outcome.left.message}`;
    return { ...exchange, status: undefined, contradictions: [{ at: "response", message }] };
  }
  const { output, validations } = outcome.right;
  const contradictions = [
    ...validations.input.map((diagnostic) => readDiagnostic("request", diagnostic)),
    ...validations.output.map((diagnostic) => readDiagnostic("response", diagnostic)),
  ];
  return { ...exchange, status: output.statusCode, contradictions };
}

function readDiagnostic(side: "request" | "response", { path = [], message }: Diagnostic): Contradiction {
  return { at: [side, ...path].join("."), message };
}
