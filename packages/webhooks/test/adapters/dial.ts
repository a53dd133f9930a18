import { connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { Delivery } from "../delivery.ts";

/** A connection on which a test sends any bytes, in any pieces. */
export interface Line {
  write(text: string | Uint8Array): void;
  /** Closes the sending half, and still receives. */
  finish(): void;
  /** Disconnects. */
  leave(): void;
  /** The status of the response, or `closed` if the connection ends without a response. */
  readonly status: Promise<string>;
  /** All data until the connection ended. */
  readonly heard: Promise<string>;
}

/** Connects to a server. An error of the connection does not fail the test. */
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

/** Returns the head of a request that sends a delivery of the given length. */
export function headOf(url: string, headers: Delivery["headers"], length: number): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  return `POST ${new URL(url).pathname} HTTP/1.1\r\nhost: x\r\n${lines.join("")}content-length: ${length}\r\n\r\n`;
}

/** Waits until pending callbacks have run. */
export async function turn(): Promise<void> {
  for (let index = 0; index < 5; index += 1) await setImmediate();
}
