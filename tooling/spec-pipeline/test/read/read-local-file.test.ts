import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exitCode } from "../../src/exit-code.ts";
import { readSource } from "../../src/read/read-source.ts";
import { refusalOf } from "./refusal-of.ts";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "read-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test("returns the raw bytes of a file", async () => {
  const path = join(await temporaryFolder(), "document.yaml");
  await writeFile(path, Uint8Array.of(0xff, 0x00, 0x0d, 0x0a));

  const bytes = await readSource(path);

  expect([...bytes]).toEqual([0xff, 0x00, 0x0d, 0x0a]);
});

test("reads a file as large as the limit", async () => {
  const path = join(await temporaryFolder(), "document.yaml");
  await writeFile(path, "0123456789");

  const bytes = await readSource(path, { sizeLimit: 10 });

  expect(bytes.byteLength).toBe(10);
});

test("refuses a file larger than the limit", async () => {
  const path = join(await temporaryFolder(), "document.yaml");
  await writeFile(path, "0123456789a");

  const refusal = await refusalOf(readSource(path, { sizeLimit: 10 }));

  expect(refusal.message).toBe(
    `Refused ${path}: it is larger than 10 bytes. Make sure that it is an OpenAPI document.`,
  );
  expect(refusal.exitCode).toBe(exitCode.refusedInput);
});

test("refuses a missing file", async () => {
  const path = join(await temporaryFolder(), "document.yaml");

  const { message } = await refusalOf(readSource(path));

  expect(message).toBe(`Refused ${path}: the file does not exist. Check the path.`);
});

test("refuses a directory", async () => {
  const path = await temporaryFolder();

  const { message } = await refusalOf(readSource(path));

  expect(message).toBe(`Refused ${path}: it is a directory. Use a file.`);
});

test("refuses a device", async () => {
  const { message } = await refusalOf(readSource(devNull));

  expect(message).toBe(`Refused ${devNull}: it is not a regular file. Use a file.`);
});

test("refuses a file that cannot be read", async () => {
  const path = join(await temporaryFolder(), "loop.yaml");
  await symlink(path, path);

  const { message } = await refusalOf(readSource(path));

  expect(message).toBe(`Refused ${path}: it cannot be read (ELOOP). Check the path and its permissions.`);
});

test("prints a path on one line", async () => {
  const { message } = await refusalOf(readSource("missing\n\u001b[2J.yaml"));

  expect(message).toBe(String.raw`Refused missing\u{a}\u{1b}[2J.yaml: the file does not exist. Check the path.`);
});
