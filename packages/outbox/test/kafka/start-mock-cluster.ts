import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** A message as `kcat` reads it from Kafka. */
export interface ReadMessage {
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly payload: string;
  readonly headers?: readonly string[];
}

/** The mock cluster of librdkafka: brokers that speak Kafka's protocol, and keep messages in memory. */
export interface MockCluster {
  readonly brokers: readonly string[];
  /** Reads all messages of a topic, in the order of each partition. */
  read(topic: string): readonly ReadMessage[];
  /** Creates a topic with a message for each key, by the partitioner of Kafka's own producer. */
  produce(topic: string, keys: readonly string[]): void;
  /** Stops all brokers without closing their connections. */
  pause(): void;
  resume(): void;
  /** Ends all brokers together, as a crash does. */
  kill(): Promise<void>;
}

/** Starts a mock cluster of three brokers. It ends with this process. */
export async function startMockCluster(): Promise<MockCluster> {
  const mock = spawn("kcat", ["-b", "x", "-X", "test.mock.num.brokers=3", "-P", "-t", "unused"]);
  mock.stderr.setEncoding("utf8");
  let log = "";
  while (!/replaced with \S+\n/.test(log)) log += String(await once(mock.stderr, "data"));
  mock.stderr.resume();
  const brokers = /replaced with (\S+)/.exec(log)?.[1] ?? "";
  const kcat = (args: readonly string[], input = ""): string => {
    const { status, stdout, stderr } = spawnSync("kcat", ["-b", brokers, "-q", ...args], { encoding: "utf8", input });
    if (status !== 0) throw new Error(`kcat failed: ${stderr}`);
    return stdout;
  };
  return {
    brokers: brokers.split(","),
    read: (topic) => {
      const lines = kcat(["-C", "-J", "-e", "-o", "beginning", "-X", "fetch.wait.max.ms=5", "-t", topic])
        .trim()
        .split("\n");
      return lines.filter(Boolean).map((line) => JSON.parse(line));
    },
    produce: (topic, keys) => {
      kcat(["-P", "-K", "\t", "-t", topic, "-X", "partitioner=murmur2"], keys.map((key) => `${key}\tx\n`).join(""));
    },
    pause: () => void mock.kill("SIGSTOP"),
    resume: () => void mock.kill("SIGCONT"),
    kill: async () => {
      if (mock.exitCode !== null || mock.signalCode !== null) return;
      mock.kill("SIGKILL");
      await once(mock, "exit");
    },
  };
}
