import { LagoArgumentError } from "@lagokit/client/errors";

/** A connected client of node-redis (`redis`), or a pool of them. */
export interface NodeRedisClient {
  sendCommand(args: string[]): Promise<unknown>;
}

/** A connected cluster of node-redis (`redis`). */
export interface NodeRedisCluster {
  readonly masters: readonly unknown[];
  nodeClient(master: unknown): NodeRedisClient | PromiseLike<NodeRedisClient>;
  sendCommand(firstKey: string, isReadonly: boolean, args: string[]): Promise<unknown>;
}

/** A client of `ioredis`. Its `keyPrefix` is added to the keys. */
export interface IoredisClient {
  call(command: string, ...args: string[]): Promise<unknown>;
}

/** A cluster of `ioredis`. */
export interface IoredisCluster extends IoredisClient {
  nodes(role: "master"): readonly IoredisClient[];
}

/** A client of Redis that is yours: the store uses its connection, and does not close it. */
export type RedisClient = NodeRedisClient | NodeRedisCluster | IoredisClient | IoredisCluster;

/** Sends a command to Redis. */
export type SendCommand = (command: string, ...args: string[]) => Promise<unknown>;

/** How commands reach Redis. */
export interface RedisConnection {
  /** Sends a command to the node that has the keys of the outbox. */
  readonly send: SendCommand;
  /** Returns how to send a command to each node that can have the keys, for commands without a key. */
  readonly nodes: () => Promise<readonly SendCommand[]>;
}

/**
 * Returns how a client sends commands.
 *
 * @param key A key of the outbox. In a cluster, all of its keys are on the same node.
 */
export function toConnection(client: RedisClient, key: string): RedisConnection {
  // As: callers without types can pass anything. `Object` turns it into something with keys.
  const given = Object(client) as RedisClient;
  if ("call" in given) return ofIoredis(given);
  if (!("sendCommand" in given))
    throw new LagoArgumentError("client", "must be a connected client of `redis` or `ioredis`.");
  if ("masters" in given) return ofNodeRedisCluster(given, key);
  const send = nodeRedisSender(given);
  return { send, nodes: async () => [send] };
}

function ofNodeRedisCluster(cluster: NodeRedisCluster, key: string): RedisConnection {
  return {
    send: (...args) => cluster.sendCommand(key, false, args),
    // The cluster would send a command without a key to any node.
    nodes: () => Promise.all(cluster.masters.map(async (master) => nodeRedisSender(await cluster.nodeClient(master)))),
  };
}

function nodeRedisSender(client: NodeRedisClient): SendCommand {
  return (...args) => client.sendCommand(args);
}

/** Clients of ioredis have `sendCommand` too, which takes something else. */
function ofIoredis(client: IoredisClient | IoredisCluster): RedisConnection {
  const send = sender(client);
  return {
    send,
    async nodes() {
      if (!("nodes" in client)) return [send];
      // The client knows the nodes once it has a response.
      await send("PING");
      return client.nodes("master").map(sender);
    },
  };
}

function sender(client: IoredisClient): SendCommand {
  return (command, ...args) => client.call(command, ...args);
}
