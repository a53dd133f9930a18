import { listOperations, type JsonObject, type Operation } from "@lagokit/mock";
import { Ajv2020 } from "ajv/dist/2020.js";

type Body = Pick<NonNullable<Operation["body"]>, "pointer">;

/** Keeps requests to what Lago's own document takes as well: the peers know neither its additions nor its corrections. */
export class CommonRequests {
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #ajv: Ajv2020;

  constructor(contract: JsonObject) {
    this.#operations = new Map(listOperations(contract).map((operation) => [operation.id, operation]));
    // Not strict: some of its formats are none.
    this.#ajv = new Ajv2020({ strict: false, validateFormats: false });
    this.#ajv.addSchema(contract, "contract");
  }

  /** The operation with the parameters that it has there; nothing of an addition. */
  partOf(operation: Operation): readonly Operation[] {
    const theirs = this.#operations.get(operation.id);
    if (theirs === undefined) return [];
    const parameters = operation.parameters.filter((own) => theirs.parameters.some(({ name }) => name === own.name));
    return [{ ...operation, parameters }];
  }

  /** What Lago's own document says is wrong with a body, or with the schema of it. */
  faults({ pointer }: Body, value: unknown): readonly string[] {
    try {
      const validate = this.#ajv.getSchema(`contract#${encodeURI(pointer)}`);
      return validate === undefined || validate(value) === true ? [] : [this.#ajv.errorsText(validate.errors)];
    } catch (error) {
      return [`the schema does not compile: ${String(error)}`];
    }
  }
}
