import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { startLago } from "../stateful-lago/stateful-lago.ts";
import { readPlan } from "./read-plan.ts";

const run = promisify(execFile);

/** The code blocks of a guide, with imports from the client's sources instead of the package. */
async function codeOf(guide: string): Promise<string[]> {
  const text = await readFile(new URL(`../../../../docs/guides/${guide}.md`, import.meta.url), "utf8");
  const blocks = text.matchAll(/^```ts\n(?<code>.*?)^```$/gms);
  return Array.from(blocks, ({ groups: { code = "" } = {} }) =>
    code.replaceAll(/"@lagokit\/client(?:\/(\w+))?"/g, (_, entry = "index") => JSON.stringify(source(entry))),
  );
}

const source = (entry: string): string => new URL(`../../src/${entry}.ts`, import.meta.url).href;

/** Runs code in a separate process, with the URL of Lago. */
async function runCode(code: string, url: string): Promise<void> {
  await run(process.execPath, ["--input-type=module-typescript", "--eval", code], {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    env: { PATH: process.env["PATH"], LAGO_API_URL: url, LAGO_API_KEY: "key" },
  });
}

describe("the guide on metadata", async () => {
  const [sync = "", add = ""] = await codeOf("metadata");

  it("adds missing entries and keeps existing ones, at each login", async () => {
    await using running = await startLago();
    const customers = running.lago.all("customers");

    await runCode(sync, running.url);
    const [first] = structuredClone(customers);
    customers[0] = { ...first, metadata: [...Object(first).metadata, { lago_id: "own", key: "own", value: "1" }] };
    await runCode(sync.replace('"enterprise"', '"startup"'), running.url);

    const [crm, segment] = Object(first).metadata;
    expect(crm).toMatchObject({ key: "crm_id", value: "42", display_in_invoice: false });
    expect(customers).toMatchObject([
      { metadata: [crm, { ...segment, value: "startup" }, { lago_id: "own", key: "own", value: "1" }] },
    ]);
  });

  it("reads again if another process was faster", async () => {
    await using running = await startLago();
    const rival = { lago_id: "rival", key: "last_login", value: "2026-01-30", display_in_invoice: true };
    running.lago.all("customers").push({ external_id: "acme", metadata: [], taxes: [] });
    running.lago.gates.set("POST customers", async () => {
      for (const customer of running.lago.all("customers")) customer["metadata"] = [rival];
    });

    await runCode(add, running.url);

    expect(running.lago.calls).toEqual(["GET customers", "POST customers", "GET customers", "POST customers"]);
    expect(running.lago.all("customers")).toMatchObject([{ metadata: [{ ...rival, value: "2026-01-31" }] }]);
  });
});

describe("the guide on charges", async () => {
  const [, several = "", price = "", copy = ""] = await codeOf("change-a-charge");

  it("changes all charges, which keep their IDs", async () => {
    await using running = await startLago();
    running.lago.all("plans").push(structuredClone({ ...readPlan }));

    await runCode(several, running.url);

    expect(running.lago.all("plans")).toMatchObject([
      {
        charges: readPlan.charges.map(({ lago_id, code }) => ({ lago_id, invoice_display_name: code })),
        fixed_charges: readPlan.fixed_charges,
      },
    ]);
  });

  it("changes the price of one charge and nothing else", async () => {
    await using running = await startLago();
    running.lago.all("plans").push(structuredClone({ ...readPlan }));

    await runCode(price, running.url);

    const [storage, ...others] = readPlan.charges;
    expect(running.lago.all("plans")).toMatchObject([
      {
        charges: [
          { lago_id: storage?.lago_id, properties: { amount: "0.03" } },
          ...others.map(({ lago_id, properties }) => ({ lago_id, properties })),
        ],
      },
    ]);
  });

  it("copies a plan with its entitlements", async () => {
    await using running = await startLago();
    running.lago.all("plans").push(structuredClone({ ...readPlan }));

    await runCode(copy, running.url);

    expect(running.lago.all("plans")).toMatchObject([
      { code: "startup", charges: readPlan.charges.map(({ lago_id }) => ({ lago_id })) },
      { code: "startup_2027", charges: readPlan.charges.map(({ code }) => ({ code })) },
    ]);
    expect(running.lago.all("plans/startup_2027/entitlements")).toMatchObject([{ seats: { max: 20, sso: false } }]);
  });
});
