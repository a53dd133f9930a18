import { checkOperations } from "./check-operations.ts";
import { readDocument } from "./document.ts";
import { startMock } from "./start-mock.ts";
import { printTable } from "./table.ts";

/** Checks every operation of a document, prints the result, and returns the exit code. */
export async function check(options: { readonly document: string; readonly json: boolean }): Promise<number> {
  const document = await readDocument(options.document);
  await using mock = await startMock({ document: options.document });
  const reports = await checkOperations(document, mock.url, showProgress);
  console.log(options.json ? JSON.stringify(reports, null, 2) : printTable(reports));
  return reports.every(({ findings }) => findings.length === 0) ? 0 : 1;
}

/** Keeps one line of a terminal up to date, and clears it at the end. */
function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done < all ? `\r${done} of ${all} operations` : "\r\x1b[K");
}
