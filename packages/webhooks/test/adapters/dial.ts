import { connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { Delivery } from "../delivery.ts";

/** A connection over which a test sends what it likes, and in what pieces it likes. */
export interface Line {
  write(text: string | Uint8Array): void;
  /** Says that nothing more is sent, and still listens. */
  finish(): void;
  /** Goes away in the middle. */
  leave(): void;
  /** The status that comes, or `closed` if the connection ends without one. */
  readonly status: Promise<string>;
  /** All that came until the connection ended. */
  readonly heard: Promise<string>;
}

/** Connects to a server, and lets no failure of the connection pass for one of the test. */
export function dial(url: string): Line {
  const socket = connect(Number(new URL(url).port), "127.0.0.1").setEncoding("latin1");
  const status = Promise.withResolvers<string>();
  const heard = Promise.withResolvers<string>();
  let text = "";
  socket.on("data", (chunk) => {
    text += String(chunk);
    const [, code] = /^HTTP\/1\.1 (\d+) /.exec(text) ?? [];
    if (code) status.resolve(code);
  });
  socket.on("error", () => undefined);
  socket.on("close", () => (status.resolve("closed"), heard.resolve(text)));
  onTestFinished(() => void socket.destroy());
  return {
    write: (part) => void socket.write(part),
    finish: () => void socket.end(),
    leave: () => void socket.destroy(),
    status: status.promise,
    heard: heard.promise,
  };
}

/** The head of a request that sends a delivery of so many bytes. */
export function headOf(url: string, headers: Delivery["headers"], length: number): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  return `POST ${new URL(url).pathname} HTTP/1.1\r\nhost: x\r\n${lines.join("")}content-length: ${length}\r\n\r\n`;
}

/** Lets all run that waits for its turn already. */
export async function turn(): Promise<void> {
  for (let index = 0; index < 5; index += 1) await setImmediate();
}
