import { interrupted } from "@lagokit/signals";
import { basePath, readDocument } from "./document.ts";
import { startMock, type MockOptions } from "./start-mock.ts";

/** Serves a document until SIGINT or SIGTERM. Resolves to the exit code. */
export async function serve({ document, port }: Required<MockOptions>): Promise<number> {
  const end = interrupted();
  await using mock = await startMock({ document, port });
  const base = mock.url + basePath(await readDocument(document));
  console.log(`${mock.url} serves ${document}. Stop it with Ctrl+C.

  curl -H "Authorization: Bearer any" ${base}/customers/any/portal_url
  curl -H "Authorization: Bearer any" -H "Prefer: code=404" ${base}/customers/any/portal_url
  curl -H "Authorization: Bearer any" -H "Prefer: dynamic=true" ${base}/customers`);
  await end;
  return 0;
}
