import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import type { CallChecks } from "../options/call-checks.ts";
import { checkOptions, truth } from "../options/option-rules.ts";
import { bodyFaults } from "./body-faults.ts";
import { checkQuery } from "./check-query.ts";
import { findOperation } from "./find-operation.ts";
import { report } from "./report.ts";

export type { CallChecks, CallInput, CheckedTarget, LogOptions } from "../options/call-checks.ts";

/** The options of `contractChecks()`. */
export interface ContractCheckOptions {
  /**
   * Whether a field that the API does not know is refused with a `LagoArgumentError`, instead of a warning.
   * @default false
   */
  readonly strictBodies?: boolean | undefined;
}

/**
 * Makes the option `checks` of a client: each call is held to the API's contract before it is sent, as TypeScript would.
 *
 * A query parameter that the operation does not have, or a value that it cannot have, rejects the call with a
 * `LagoArgumentError`, since Lago would ignore it and answer with everything. One value where a list belongs is sent as a
 * list. A field of a body that the API does not know, at any depth, is a warning: Lago answers with 200 and drops it. No
 * message has a value. Warnings go to the `logger` of the client, to `console` without one, and nowhere with the `logLevel`
 * `error` or `off`.
 *
 * @throws LagoConfigurationError if an option is wrong.
 *
 * @example
 * const lago = new Lago({ checks: contractChecks({ strictBodies: true }) });
 */
export function contractChecks(options: ContractCheckOptions = {}): CallChecks {
  const { strictBodies = false } = checkOptions(options, { strictBodies: truth }, LagoConfigurationError);
  return ({ method, path }, { query, body }, logging) => {
    const operation = findOperation(method, path);
    // What the contract does not have, a later Lago may.
    if (operation === undefined) return { query, body };
    const checked = checkQuery(operation, query);
    report(bodyFaults(operation, body), { strictBodies, operation, logging });
    return { query: checked, body };
  };
}
