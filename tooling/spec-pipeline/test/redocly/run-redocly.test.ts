import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exitCode } from "../../src/exit-code.ts";
import { readRedocly } from "../../src/redocly/run-redocly.ts";

test("a document for which Redocly takes too long is refused", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "lagokit-test-"));
  const file = join(folder.path, "openapi.json");
  const schema = { type: "string", pattern: "^(a|a)*$", example: `${"a".repeat(40)}!` };
  const components = { schemas: { Thing: schema } };
  await writeFile(file, JSON.stringify({ openapi: "3.1.0", info: { title: "", version: "" }, paths: {}, components }));
  const configuration = join(folder.path, "redocly.yaml");
  await writeFile(configuration, "rules: {no-invalid-schema-examples: error}\n");

  const lint = readRedocly(["lint", file, "--config", configuration, "--format=json"], folder.path, 1500);

  await expect(lint).rejects.toMatchObject({
    exitCode: exitCode.refusedInput,
    message: expect.stringMatching(/^Refused the document: `redocly lint` takes more than 1.5 s, [^\n]+\.$/),
  });
});

test("a document that Redocly cannot process is refused with an error of one line", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "lagokit-test-"));

  const lint = readRedocly(["lint", "no-such-file.yaml", "--format=json"], folder.path);

  await expect(lint).rejects.toMatchObject({
    exitCode: exitCode.refusedInput,
    message: expect.stringMatching(/^Refused the document: Redocly cannot process it: [^\n]+\.$/),
  });
});
