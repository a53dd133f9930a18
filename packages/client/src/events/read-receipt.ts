import { type Reader, readJson } from "../response/envelope.ts";
import { parseJson } from "../response/parse-json.ts";

/**
 * Makes sure that an answer is the list that the API gives of what it took. What it says of each is not read: nobody asks
 * for it, and to parse it takes more than all else that is done with an event.
 */
export const readReceipt: Reader = (body, envelope) => {
  const text = String(body);
  if (text.startsWith(`{"${envelope.unwrap}":[`) && text.endsWith("]}")) return undefined;
  return readJson(parseJson(envelope.context), envelope);
};
