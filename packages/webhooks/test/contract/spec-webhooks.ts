import {
  createSchemaValidator,
  isObject,
  type Json,
  type JsonObject,
  Place,
  readDocument,
  specDocument,
} from "@lagokit/mock";
import { sample } from "openapi-sampler";

/** A webhook of the spec. */
export interface SpecWebhook {
  /** The `webhook_type` that its receivers see. */
  readonly type: string;
  /** The required fields of the payload. */
  readonly required: readonly string[];
  /** A payload with all fields, generated from the schema. */
  readonly payload: JsonObject;
  /** Errors of that payload against the schema. */
  readonly faults: readonly string[];
}

const document = await readDocument(specDocument());
const validate = createSchemaValidator(document);

/** Every webhook of the spec. */
export const specWebhooks: readonly SpecWebhook[] = new Place(document)
  .entries("webhooks")
  .map(([name, webhook]) => describe(name, webhook));

function describe(name: string, webhook: Place): SpecWebhook {
  const mediaType = "application/json";
  const schema = ["post", "requestBody", "content", mediaType, "schema"].reduce<Place | undefined>(
    (place, key) => place?.at(key),
    webhook,
  );
  // As: every sample is JSON.
  const payload = schema && (sample(schema.value as object, { quiet: true }, document) as Json);
  if (!schema || !isObject(payload) || typeof payload["webhook_type"] !== "string")
    throw new Error(`The webhook ${name} has no payload with a \`webhook_type\`.`);
  const { value, pointer } = schema;
  return {
    type: payload["webhook_type"],
    // As: `required` of a schema is a list of names.
    required: (value as { required?: readonly string[] }).required ?? [],
    payload,
    faults: validate({ mediaType, schema: value, pointer }, payload),
  };
}
