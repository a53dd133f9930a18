import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startMock, type Mock } from "../src/index.ts";
import { answer, tinyDocument, writeDocument } from "./tiny-document.ts";

const authorization = "Bearer any";

describe("the mock of the repository's own document", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.stop());

  async function madeUp(seed: string): Promise<string> {
    const prefer = `dynamic=true, seed=${seed}`;
    const response = await fetch(`${mock.url}/api/v1/customers`, { headers: { authorization, prefer } });
    return response.text();
  }

  it("responds with a portal URL", async () => {
    const response = await fetch(`${mock.url}/api/v1/customers/acme/portal_url`, { headers: { authorization } });

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ customer: { portal_url: expect.stringMatching(/^https:\/\//) } });
  });

  it("responds with 401 to a request without a key", async () => {
    const response = await fetch(`${mock.url}/api/v1/customers/acme/portal_url`);

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ status: 401 });
  });

  it("responds with the declared status that a request prefers", async () => {
    const response = await fetch(`${mock.url}/api/v1/customers/acme/portal_url`, {
      headers: { authorization, prefer: "code=404" },
    });

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: 404 });
  });

  it("refuses a request that the document does not allow", async () => {
    const response = await fetch(`${mock.url}/api/v1/customers`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ customer: { external_id: 42 } }),
    });

    expect(response.status).toBe(422);
  });

  it("refuses a list in the query that the document does not allow", async () => {
    const response = await fetch(`${mock.url}/api/v1/customers?account_type[]=nobody`, { headers: { authorization } });

    expect(response.status).toBe(422);
    expect(response.headers.get("sl-violations")).toContain('"account_type[]"');
  });

  it("generates the same values for the same request", async () => {
    const [first, second, other] = [await madeUp("one"), await madeUp("one"), await madeUp("two")];

    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it("accepts an ID with any characters, percent-encoded", async () => {
    const id = "%2E%2E%2Facme%20%23%3F%25";

    const response = await fetch(`${mock.url}/api/v1/customers/${id}/portal_url`, { headers: { authorization } });

    expect(response.status).toBe(200);
  });
});

describe("a mock", () => {
  it("serves a document below the path of its first server, and responds with 500 if its own response violates the schema", async () => {
    const contradiction = answer({ type: "string", pattern: "^[0-9]+$", example: "heads" });
    const document = await writeDocument(tinyDocument({ responses: { 200: contradiction } }));
    await using mock = await startMock({ document });

    const below = await fetch(`${mock.url}/api/v1/coins/1`);
    const beside = await fetch(`${mock.url}/coins/1`);

    expect([below.status, beside.status]).toEqual([500, 404]);
    expect(below.headers.get("sl-violations")).toContain("must match pattern");
  });

  it("reports that a port is in use, frees it on stop, and can be stopped twice", async () => {
    const document = await writeDocument(tinyDocument());
    const first = await startMock({ document });
    const port = Number(new URL(first.url).port);

    const tooEarly = startMock({ document, port });

    await expect(tooEarly).rejects.toThrow(`The mock did not start: port ${port} is in use.`);
    await first.stop();
    await expect(first.stop()).resolves.toBeUndefined();
    await using second = await startMock({ document, port });
    expect(second.url).toBe(first.url);
  });
});

describe("a mock does not start on", () => {
  it.each([
    ["a file that is not YAML", "a: b: c", "is not YAML"],
    ["a list", "- openapi", "is not an OpenAPI document"],
    ["a document of another kind", { swagger: "2.0" }, "is not an OpenAPI document"],
    ["a document without paths", { openapi: "3.1.0" }, "has nothing to serve"],
    [
      "a reference that leads nowhere",
      tinyDocument({ responses: { 200: answer({ $ref: "#/components/schemas/Coin" }) } }),
      "cannot be served",
    ],
  ])("%s", async (_, document, message) => {
    const path = await writeDocument(document);

    const mock = startMock({ document: path });

    await expect(mock).rejects.toThrow(`The mock did not start: ${path} ${message}`);
  });

  it("a file that does not exist", async () => {
    const mock = startMock({ document: "nowhere.yaml" });

    await expect(mock).rejects.toThrow("The mock did not start: nowhere.yaml cannot be read");
  });
});
