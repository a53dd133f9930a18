import { describe, expect, expectTypeOf, it } from "vitest";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";
import { anything, apiOf, customer, path } from "./api-of.ts";

describe("the type of a response", () => {
  const text = '{"customer":{"external_id":"acme"}}';
  const params = { path: { external_customer_id: "acme" } };

  it("is text, bytes, a blob or a stream, for any content", async () => {
    await using server = await startServer(customer);
    const api = apiOf(server);

    const asText = await api.GET(path, { params, parseAs: "text" });
    const asBlob = await api.GET(path, { params, parseAs: "blob" });
    const asBytes = await api.GET(path, { params, parseAs: "arrayBuffer" });
    const asStream = await api.GET(path, { params, parseAs: "stream" });

    expectTypeOf(asText.data).toEqualTypeOf<string>();
    expectTypeOf(asBlob.data).toEqualTypeOf<Blob>();
    expect(asText.data).toBe(text);
    expect(await asBlob.data.text()).toBe(text);
    expect(asBlob.data.type).toBe("application/json");
    expect(new TextDecoder().decode(asBytes.data)).toBe(text);
    expect(await new Response(asStream.data).text()).toBe(text);
  });

  it("keeps bytes that are not text", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await using server = await startServer((_, response) =>
      response.writeHead(200, { "content-type": "application/pdf" }).end(bytes),
    );

    const { data } = await apiOf(server).GET(path, { params, parseAs: "arrayBuffer" });

    expect(new Uint8Array(data)).toEqual(bytes);
  });

  it.each(["text", "blob", "arrayBuffer", "stream"] as const)(
    "is still an error of the client: %s",
    async (parseAs) => {
      await using server = await startServer(answering(404, { code: "customer_not_found" }));

      const error = await rejection(apiOf(server).GET(path, { params, parseAs }));

      expect(error).toMatchObject({ name: "LagoNotFoundError", code: "customer_not_found" });
    },
  );

  it.each(["xml", "", "__proto__", "formData", null])("is refused as %j", async (parseAs) => {
    await using server = await startServer(customer);

    const error = await rejection(apiOf(server).GET(path, { params, parseAs: anything(parseAs) }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "parseAs" });
    expect(server.received).toEqual([]);
  });
});
