import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A running loopback server. */
export interface Server extends AsyncDisposable {
  readonly url: string;
  /** The base URL of the API. */
  readonly baseUrl: string;
}

const script = fileURLToPath(new URL("main.ts", import.meta.url));

/** Starts the loopback server in its own process, with the given number of customers to page through. */
export async function startServer(customers = 0): Promise<Server> {
  const child = spawn(process.execPath, [script, `${customers}`], { stdio: ["pipe", "pipe", "inherit"] });
  // As: no encoding is set, so that the chunk is a buffer.
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  const url = chunk.toString().trim();
  return {
    url,
    baseUrl: `${url}/api/v1`,
    [Symbol.asyncDispose]: async () => {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}
