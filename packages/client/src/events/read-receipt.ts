import { readJson, type Reader } from "../core/read-answer.ts";

/**
 * Makes sure that an answer is the list that the API gives of what it took. What it says of each is not read: nobody asks
 * for it, and to parse it takes more than all else that is done with an event.
 */
export const readReceipt: Reader = (reading, answer, form) =>
  answer.body.startsWith(`{"${reading.unwrap}":[`) && answer.body.endsWith("]}")
    ? undefined
    : readJson(reading, answer, form);
