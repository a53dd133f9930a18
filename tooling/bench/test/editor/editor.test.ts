import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import { declarationTable, wrapperFileOf, wrapperSources } from "./declaration-table.ts";
import { Editor } from "./editor.ts";
import { clients } from "./hover-case.ts";
import { hoverTable } from "./hover-table.ts";
import { clientKeys, fileOf, hoverSources, measureHovers } from "./measure-hovers.ts";

// One editor for all tests, because it reads the declarations of each client only once.
const editor = new Editor({ ...hoverSources, ...wrapperSources });
const rows = measureHovers(editor);

afterAll(async () => {
  // `npm test` prints this table.
  const folder = new URL("../../.vitest/", import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("editor-table.txt", folder), `${hoverTable(rows)}\n${declarationTable(editor)}`);
});

it.each(clientKeys)("asks only about code that compiles: %s", (client) => {
  expect(editor.errors(fileOf(client))).toEqual([]);
});

describe(`what an editor shows for ${clients.lagokit}`, () => {
  it("is checked in 40 places", () => {
    expect(new Set(rows.map(({ what }) => what)).size).toBe(40);
  });

  it.each(rows)("is a named type with documentation: $what", ({ hovers: { lagokit } }) => {
    expect(lagokit).toMatchObject({ isNamed: true, text: expect.stringMatching(/own|type/) });
  });

  it.each([
    ["result: an invoice", "const invoice: InvoiceExtended"],
    ["result: a customer", "const customer: CustomerExtended"],
    ["result: a new subscription", "const subscription: SubscriptionWithAuthorization"],
    ["result: a plan", "const plan: Plan"],
    ["result: a wallet", "const wallet: Wallet"],
    ["page: a page", "const page: PageResult<Invoice>"],
    ["page: an item in a loop", "const invoice: Invoice"],
  ])("shows a variable's type as one name: %s", (what, display) => {
    expect(rows.find((row) => row.what === what)?.hovers.lagokit?.display).toBe(display);
  });
});

describe("the declarations that the compiler writes for functions around the client", () => {
  const file = wrapperFileOf("lagokit");

  it("are short", () => {
    expect(Buffer.byteLength(editor.declarations(file))).toBeLessThan(4_000);
  });

  it("import only from the client, and compile", () => {
    const imported = editor.declarations(file).matchAll(/import\("(?<module>[^"]+)"\)/g);

    expect(new Set([...imported].map(({ groups }) => groups?.["module"]))).toEqual(new Set(["@lagokit/client"]));
    expect(editor.errors(file)).toEqual([]);
  });
});
