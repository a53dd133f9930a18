import { describe, expect, it } from "vitest";
import { type Fetch, Lago } from "../../src/index.ts";

describe("securityLogs.list", () => {
  it("accepts datetimes, while other lists accept dates", async () => {
    const asked: string[] = [];
    const fetch: Fetch = async (url) => {
      asked.push(new URL(url).search);
      return Response.json({ security_logs: [], meta: {} });
    };
    const lago = new Lago({ apiKey: "key", fetch });

    await lago.securityLogs.list({ from_date: "2026-03-01T00:00:00Z", to_date: new Date("2026-03-31T23:59:59Z") });
    await lago.securityLogs.list({ to_date: "2026-03-31T23:59:59Z", log_types: ["user"] });

    expect(asked.map((one) => [...new URLSearchParams(one)])).toEqual([
      [
        ["from_date", "2026-03-01T00:00:00Z"],
        ["to_date", "2026-03-31T23:59:59.000Z"],
      ],
      [
        ["to_date", "2026-03-31T23:59:59Z"],
        ["log_types[]", "user"],
      ],
    ]);
  });
});
