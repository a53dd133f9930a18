import { type Server, startServer } from "../start-server.ts";

/** Starts a server that responds to any request with a customer. */
export function startEchoServer(): Promise<Server> {
  return startServer((_, response) => response.end('{"customer":{"portal_url":"https://portal.example"}}'));
}
