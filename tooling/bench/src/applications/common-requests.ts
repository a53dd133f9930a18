import { listOperations, type JsonObject, type Operation } from "@lagokit/mock";
import { Ajv2020 } from "ajv/dist/2020.js";

type Body = Pick<NonNullable<Operation["body"]>, "pointer">;

/** Limits requests to what Lago's own document accepts too. The peers do not know our additions and corrections. */
export class CommonRequests {
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #ajv: Ajv2020;

  constructor(contract: JsonObject) {
    this.#operations = new Map(listOperations(contract).map((operation) => [operation.id, operation]));
    // Not strict: the document has formats that are not valid JSON Schema formats.
    this.#ajv = new Ajv2020({ strict: false, validateFormats: false });
    this.#ajv.addSchema(contract, "contract");
  }

  /**
   * Returns the operation with the parameters that Lago's own document has. Returns nothing for an operation that we
   * added.
   */
  partOf(operation: Operation): readonly Operation[] {
    const theirs = this.#operations.get(operation.id);
    if (theirs === undefined) return [];
    const parameters = operation.parameters.filter((own) => theirs.parameters.some(({ name }) => name === own.name));
    return [{ ...operation, parameters }];
  }

  /** Returns the errors of a body by Lago's own document, or the error of its schema. */
  faults({ pointer }: Body, value: unknown): readonly string[] {
    try {
      const validate = this.#ajv.getSchema(`contract#${encodeURI(pointer)}`);
      return validate === undefined || validate(value) === true ? [] : [this.#ajv.errorsText(validate.errors)];
    } catch (error) {
      return [`the schema does not compile: ${String(error)}`];
    }
  }
}
