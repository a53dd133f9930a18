// The suite in a worker. Responds to a request with the results, one line of JSON each.
import { runSuite } from "./suite.ts";

export default {
  async fetch(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url);
    const [server, closed] = [searchParams.get("server") ?? "", searchParams.get("closed") ?? ""];
    const lines: string[] = [];
    await runSuite({ server, closed }, (result) => lines.push(JSON.stringify(result)));
    return new Response(lines.join("\n"));
  },
};
