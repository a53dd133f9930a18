import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A loopback server that runs. */
export interface Server extends AsyncDisposable {
  readonly url: string;
  /** What requests go to: the root of the API. */
  readonly baseUrl: string;
}

const script = fileURLToPath(new URL("main.ts", import.meta.url));

/** Starts the loopback server in a process of its own, with so many customers to page through. */
export async function startServer(customers = 0): Promise<Server> {
  const child = spawn(process.execPath, [script, `${customers}`], { stdio: ["pipe", "pipe", "inherit"] });
  // As: no encoding is set.
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
