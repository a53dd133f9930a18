/** A connected client of node-redis (`redis`). */
export interface NodeRedisClient {
  sendCommand(args: string[]): Promise<unknown>;
}

/** A client of `ioredis`, or its cluster. */
export interface IoredisClient {
  call(command: string, ...args: string[]): Promise<unknown>;
}

/** A client of Redis that is yours: the store uses its connection, and does not close it. */
export type RedisClient = NodeRedisClient | IoredisClient;

/** Sends a command to Redis. */
export type SendCommand = (command: string, ...args: string[]) => Promise<unknown>;

/** Returns how a client sends commands. */
export function toSendCommand(client: RedisClient): SendCommand {
  // Clients of ioredis have both methods, and their `sendCommand` takes something else.
  if ("call" in client) return (command, ...args) => client.call(command, ...args);
  return (...args) => client.sendCommand(args);
}
