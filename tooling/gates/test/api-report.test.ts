import { expect, it } from "vitest";
import { reports } from "../src/api-report/reports.ts";
import { MadeUpRepository } from "./made-up-repository.ts";

it("describes each entry point of a public package, with types that are used but not exported", async () => {
  const repository = await MadeUpRepository.create();
  await repository.write(
    "packages/coins/coins.d.ts",
    'type Side = "heads" | "tails";\n/** Tosses a coin. */\nexport declare function toss(): Side;\nexport {};\n',
  );
  await repository.write("packages/coins/old/coins.d.ts", "export declare const farthing: number;\n");

  const written = await reports(repository.root);

  expect(written).toEqual([
    { file: "packages/coins/api/index.api.md", text: expect.stringContaining("export function toss(): Side;") },
    { file: "packages/coins/api/old.api.md", text: expect.stringContaining("const farthing: number;") },
  ]);
  expect(written[0]?.text).toContain('type Side = "heads" | "tails";');
});

it("refuses declarations that do not compile", async () => {
  const repository = await MadeUpRepository.create();
  await repository.write("packages/coins/coins.d.ts", 'export type { Side } from "./sides.js";\n');
  await repository.write("packages/coins/old/coins.d.ts", "export {};\n");

  const writing = reports(repository.root);

  await expect(writing).rejects.toThrow(/coins\.d\.ts does not compile:\nCannot find module '\.\/sides\.js'/);
});
