import type { DeclaredAnswer, Operation } from "./operations.ts";
import type { Check, Finding, OperationReport } from "./operation-report.ts";
import type { RequestSampler, SampleRequest } from "./request-sampler.ts";
import type { SchemaValidator } from "./schema-validator.ts";
import { sendRequest, type Answer } from "./send-request.ts";

/** A request, and its expected response. */
interface Trial {
  readonly check: Check;
  readonly title: string;
  readonly prefer: string;
  readonly request: SampleRequest;
  readonly expected: DeclaredAnswer;
}

/** Sends requests for an operation, and checks the responses. */
export class OperationChecker {
  readonly #url: string;
  readonly #sampler: RequestSampler;
  readonly #validate: SchemaValidator;

  constructor(url: string, sampler: RequestSampler, validate: SchemaValidator) {
    this.#url = url;
    this.#sampler = sampler;
    this.#validate = validate;
  }

  async check(operation: Operation): Promise<OperationReport> {
    const { id, method, path, errors } = operation;
    const full = this.#sampler.sample(operation, "full");
    const minimal = this.#sampler.sample(operation, "minimal");
    const findings = [
      ...this.#judgeRequest(operation, full, "full"),
      ...this.#judgeRequest(operation, minimal, "minimal"),
    ];
    for (const trial of trials(operation, full, minimal)) findings.push(...(await this.#run(trial)));
    return { id, method, path, declaredErrors: errors.length, findings };
  }

  #judgeRequest({ body }: Operation, request: SampleRequest, title: string): readonly Finding[] {
    const problems = body === undefined || request.body === undefined ? [] : this.#validate(body, request.body);
    return problems.map((problem) => ({ check: "request", problem: `${title} request: ${problem}` }));
  }

  async #run({ check, title, prefer, request, expected }: Trial): Promise<readonly Finding[]> {
    const answer = await sendRequest(this.#url, request, prefer);
    const findings = problemsOf(answer, expected).map((problem) => ({ check, problem: `${title}: ${problem}` }));
    if (expected.content === undefined || findings.length > 0) return findings;
    return this.#validate(expected.content, answer.body).map((problem) => ({
      check: check === "errors" ? check : "ajv",
      problem: `${title}: ${problem}`,
    }));
  }
}

/** Each seed chooses differently which values are null and how long the lists are. */
const seeds = ["one", "two", "three"];

function trials({ success, errors }: Operation, full: SampleRequest, minimal: SampleRequest): readonly Trial[] {
  return [
    {
      check: "static",
      title: "full request",
      prefer: "dynamic=false",
      request: full,
      expected: success,
    },
    {
      check: "static",
      title: "minimal request",
      prefer: "dynamic=false",
      request: minimal,
      expected: success,
    },
    ...seeds.map((seed): Trial => ({
      check: "dynamic",
      title: `seed ${seed}`,
      prefer: `dynamic=true, seed=${seed}`,
      request: full,
      expected: success,
    })),
    ...errors.map((expected): Trial => ({
      check: "errors",
      title: `status ${expected.status}`,
      prefer: `code=${expected.status}`,
      request: minimal,
      expected,
    })),
  ];
}

/** Returns the violations that Prism found. If it found none, returns other differences from the declared response. */
function problemsOf(answer: Answer, { status, content }: DeclaredAnswer): readonly string[] {
  if (answer.violations.length > 0) return answer.violations;
  if (answer.status !== status)
    return [`the status is ${answer.status}, not ${status}: ${JSON.stringify(answer.body)}`];
  if (content === undefined) return answer.body ? ["a body was returned, but none is declared"] : [];
  return answer.mediaType === content.mediaType
    ? []
    : [`the media type is ${answer.mediaType}, not ${content.mediaType}`];
}
