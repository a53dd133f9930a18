import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { Redis } from "ioredis";
import { expect, vi } from "vitest";
import { type RunningRedis, startRedis } from "./start-redis.ts";

/** A node of a cluster. */
export interface ClusterNode {
  readonly port: number;
  /** A client that reaches only this node. */
  readonly admin: Redis;
}

/** A Redis cluster of two nodes, each with one half of the keys. */
export interface RunningCluster {
  readonly nodes: readonly [ClusterNode, ClusterNode];
  stop(): Promise<void>;
}

/** Starts a Redis cluster. */
export async function startCluster(): Promise<RunningCluster> {
  const ports = await freePorts(4);
  const [first, second] = await Promise.all([startNode(ports.slice(0, 2)), startNode(ports.slice(2))]);
  await first.admin.cluster("ADDSLOTSRANGE", 0, 8191);
  await second.admin.cluster("ADDSLOTSRANGE", 8192, 16383);
  await first.admin.call("CLUSTER", "MEET", "127.0.0.1", String(second.port), String(ports[3]));
  await Promise.all([first, second].map(isReady));
  return {
    nodes: [first, second],
    async stop() {
      for (const { admin } of [first, second]) admin.disconnect();
      await Promise.all([first.server.stop(), second.server.stop()]);
    },
  };
}

interface StartedNode extends ClusterNode {
  readonly server: RunningRedis;
}

async function startNode([port = 0, busPort = 0]: readonly number[]): Promise<StartedNode> {
  const place = ["--port", String(port), "--cluster-port", String(busPort)];
  const server = await startRedis([...place, "--cluster-enabled", "yes"]);
  return { port, server, admin: new Redis(server.path) };
}

async function isReady({ admin }: ClusterNode): Promise<void> {
  const isOk = async (): Promise<void> =>
    expect(await admin.cluster("INFO")).toMatch(/cluster_state:ok[^]*cluster_size:2/);
  await vi.waitFor(isOk, { interval: 20, timeout: 30_000 });
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  // As: it listens on a port.
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}
