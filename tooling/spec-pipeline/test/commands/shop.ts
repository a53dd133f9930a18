import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

import { update } from "../../src/commands/update.ts";
import type { Report } from "../../src/commands/report.ts";
import { printYaml } from "../../src/document/yaml.ts";
import type { Json } from "../../src/document/json.ts";
import { Progress } from "../../src/terminal/progress.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { commitAll, emptyWorkspace } from "../workspace/empty-workspace.ts";
import { quietStream } from "./quiet-stream.ts";

/** A small upstream document: two operations, and a defect that an overlay corrects. */
export function shopDocument(): {
  openapi: string;
  info: Record<string, Json>;
  paths: Record<string, Record<string, Json>>;
  webhooks: Record<string, Json>;
  components: { schemas: Record<string, Json> };
} & Record<string, Json> {
  const order = { $ref: "#/components/schemas/OrderObject" };
  const answer = { description: "The order", content: { "application/json": { schema: order } } };
  const operation = (operationId: string): Json => ({
    operationId,
    tags: ["orders"],
    summary: "Something about orders",
    responses: { 200: answer },
  });
  return {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1.0.0", description: "A shop.", license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "https://api.shop.test/api/v1" }],
    security: [{ key: [] }],
    tags: [{ name: "orders", description: "All about orders." }],
    paths: {
      "/orders": { post: operation("createOrder") },
      "/orders/latest": { get: operation("getLatestOrder") },
    },
    webhooks: {},
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      schemas: {
        OrderObject: {
          type: "object",
          required: ["id", "ghost"],
          properties: {
            id: { type: "string", description: "Tells it apart." },
            state: { type: "string", enum: ["open", "paid"] },
          },
        },
      },
    },
  } as never; // As: a JSON literal, typed so that tests can change its parts.
}

/** The shop with refunds: a new operation, in a new version. */
export function withRefunds(): ReturnType<typeof shopDocument> {
  const document = shopDocument();
  document.info["version"] = "1.1.0";
  document.paths["/refunds"] = {
    get: {
      operationId: "listRefunds",
      tags: ["orders"],
      summary: "List refunds",
      responses: { 200: { description: "Refunds" } },
    },
  };
  return document;
}

const correction = {
  overlay: "1.0.0",
  info: { title: "A ghost", version: "1.0.0" },
  "x-reason": "The ghost is not a property.",
  "x-server-commit": "0123abc",
  "x-evidence": "app/serializers/order_serializer.rb:7",
  actions: [{ target: "$.components.schemas.OrderObject.required[?@ == 'ghost']", remove: true }],
};

const words = {
  overlay: "1.0.0",
  info: { title: "Words", version: "1.0.0" },
  actions: [
    { target: "$.info", update: { title: "Shop", license: { name: "MIT", identifier: "MIT" } } },
    { target: "$.tags[0]", update: { description: "Orders." } },
    { target: "$.paths.*.*", update: { summary: "Does it" } },
    { target: "$.paths.*.*.responses['200']", update: { description: "Done." } },
  ],
};

const files = {
  "spec/overlays/corrections/ghost.yaml": printYaml(correction),
  "spec/overlays/docs/words.yaml": printYaml(words),
  "spec/redocly.yaml": "extends: [recommended]\nrules:\n  operation-4xx-response: off\n  no-unused-components: off\n",
  "packages/types/package.json": '{\n  "name": "@lagokit/types",\n  "lago": {\n    "apiVersion": "0.0.0"\n  }\n}\n',
  "packages/client/src/resources/orders.ts": 'http.post("/orders");\nhttp.get("/orders/latest");\n',
};

let shop: ReturnType<typeof makeShop> | undefined;

/** Creates a repository with the shop's document in its first commit. Each call copies the first repository. */
export async function shopWorkspace(): Promise<Workspace> {
  shop ??= makeShop();
  const [made, workspace] = await Promise.all([shop, emptyWorkspace()]);
  await put(workspace, made);
  return workspace;
}

/**
 * The files of the first repository, including those of Git. They are in memory, so that they outlive the first test.
 */
async function makeShop(): Promise<Readonly<Record<string, Uint8Array>>> {
  const workspace = await emptyWorkspace();
  await put(workspace, files);
  await updateTo(workspace, shopDocument());
  await commitAll(workspace);
  const entries = await readdir(workspace.root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const made = paths.map(async (path) => [relative(workspace.root, path), await readFile(path)] as const);
  return Object.fromEntries(await Promise.all(made));
}

/** Updates a repository to an upstream document. */
export async function updateTo(workspace: Workspace, document: Json, dryRun = false): Promise<Report> {
  return update(contextOf(workspace), await upstreamFile(printYaml(document)), { dryRun });
}

/** Writes the text of an upstream document to a file outside the repository. */
export async function upstreamFile(text: string | Uint8Array): Promise<string> {
  const folder = await emptyWorkspace();
  const file = join(folder.root, "upstream.yaml");
  await writeFile(file, text);
  return file;
}

/** The context of a command. Each command starts with its own workspace. */
export function contextOf({ root }: Workspace): { workspace: Workspace; progress: Progress } {
  return { workspace: new Workspace(root), progress: new Progress(quietStream()) };
}

/** Writes files into a repository. */
export async function put(workspace: Workspace, texts: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(workspace.root, path)), { recursive: true });
    await writeFile(join(workspace.root, path), text);
  }
}

/** An overlay with an addition or a correction, and its evidence. */
export function provenOverlay(actions: Json): string {
  const info = { title: "Notes", version: "1.0.0" };
  const proof = { "x-reason": "The server does so.", "x-server-commit": "0123abc", "x-evidence": "app/order.rb:1" };
  return printYaml({ overlay: "1.0.0", info, ...proof, actions });
}
