// Tries every forgery, and prints the reason of each refusal.
import { corpus } from "../test/forgery/corpus.ts";
import { forgeriesTable } from "../test/forgery/forgeries-table.ts";
import { isRefused, tryAll } from "../test/forgery/try-forgery.ts";

const trials = await tryAll(corpus);
console.log(forgeriesTable(trials));
process.exitCode = trials.every(isRefused) ? 0 : 1;
