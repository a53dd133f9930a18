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
   * If true, a body field that the API does not know throws a `LagoArgumentError` instead of logging a warning.
   * @default false
   */
  readonly strictBodies?: boolean | undefined;
}

/**
 * Creates the `checks` option of a client: validates each call against the API's contract before it is sent, as
 * TypeScript would at compile time.
 *
 * An unknown query parameter, or an invalid value of one, rejects the call with a `LagoArgumentError`: Lago would
 * ignore it and return unfiltered results. A single value is sent as a list if the API expects a list.
 *
 * An unknown field of a body, at any depth, logs a warning: Lago responds with 200 and ignores the field. Messages
 * never contain values. Warnings go to the client's `logger`, or to `console` if it has none. The `logLevel` `error` or
 * `off` silences them.
 *
 * @throws LagoConfigurationError if an option is invalid.
 *
 * @example
 * const lago = new Lago({ checks: contractChecks({ strictBodies: true }) });
 */
export function contractChecks(options: ContractCheckOptions = {}): CallChecks {
  const { strictBodies = false } = checkOptions(options, { strictBodies: truth }, LagoConfigurationError);
  return ({ method, path }, { query, body }, logging) => {
    const operation = findOperation(method, path);
    // A later Lago may have operations that the contract does not have.
    if (operation === undefined) return { query, body };
    const checked = checkQuery(operation, query);
    report(bodyFaults(operation, body), { strictBodies, operation, logging });
    return { query: checked, body };
  };
}
