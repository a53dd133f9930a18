import { describe, expect, it } from "vitest";

import { update } from "../../src/commands/update.ts";
import { exitCode } from "../../src/exit-code.ts";
import { printYaml } from "../../src/document/yaml.ts";
import { contextOf, shopDocument, shopWorkspace, upstreamFile } from "./shop.ts";
import { treeOf } from "./tree.ts";

type Shop = ReturnType<typeof shopDocument>;

/** A correct document with one change. */
function shopWith(change: (shop: Shop) => void): string {
  const shop = shopDocument();
  change(shop);
  return printYaml(shop);
}

const sound = printYaml(shopDocument());
const bomb = [
  `a: &a [${Array(8).fill("x").join(", ")}]`,
  ..."bcdefghij"
    .split("")
    .map((name, index) => `${name}: &${name} [${Array(8).fill(`*${"abcdefghi"[index]}`).join(", ")}]`),
].join("\n");

const hostile: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["is too large", new Uint8Array(17 * 1024 * 1024).fill(0x20), /larger than/],
  ["is a YAML alias bomb", `${sound}${bomb}\n`, /anchor|alias/],
  ["has a duplicate key", `${sound}openapi: 3.1.0\n`, /line 64: a mapping has a duplicate key/],
  ["has a key __proto__", `${sound}__proto__: {}\n`, /__proto__/],
  ["refers to a file", sound.replace("#/components/schemas/OrderObject", "./secrets.yaml"), /\$ref/],
  ["refers to the network", sound.replace("#/components/schemas/OrderObject", "https://example.com/a.yaml"), /\$ref/],
  ["is not OpenAPI 3.1", sound.replace("openapi: 3.1.0", "openapi: 3.0.3"), /3\.1/],
  ["is not an object", "- a list\n", /object/],
  ["is HTML instead of YAML", "<!doctype html><html><body>Not found</body></html>\n", /HTML/],
  ["is not YAML", "openapi: 3.1.0\n  bad: [\n", /line 2|line 3/],
  ["is not UTF-8", new Uint8Array([0x6f, 0xff, 0xfe, 0x3a]), /UTF-8/],
  [
    "ends a comment in a description",
    shopWith(({ info }) => void (info["description"] = "*/ process.exit() /*")),
    /\*\//,
  ],
  // oxlint-disable-next-line no-template-curly-in-string -- it is what the guard looks for
  [
    "has a template literal in a description",
    shopWith(({ info }) => void (info["description"] = "${process.env.KEY}")),
    /\$\{/,
  ],
  ["has an operationId that is not an identifier", sound.replace("createOrder", "create-order"), /operationId/],
  ["has a schema name that is not an identifier", sound.replaceAll("OrderObject", "Order-Object"), /Order-Object/],
];

describe("update refuses a document that", () => {
  it.each(hostile)("%s, in one clear line, and changes no file", async (_, content, message) => {
    const workspace = await shopWorkspace();
    const before = await treeOf(workspace);
    const source = await upstreamFile(content);

    const refused = update(contextOf(workspace), source, { dryRun: false });

    await expect(refused).rejects.toMatchObject({
      exitCode: exitCode.refusedInput,
      message: expect.stringMatching(/^Refused [^\n]+\.$/),
    });
    await expect(refused).rejects.toThrow(message);
    expect(await treeOf(workspace)).toStrictEqual(before);
  });
});
