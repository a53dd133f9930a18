import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import type { KafkaClient } from "./kafka-client.ts";

/**
 * Loads `@platformatic/kafka`, an optional peer that exists only as an ES module.
 *
 * @throws LagoOutboxStoreError if it is missing, or does not run on this version of Node.
 */
export async function loadKafkaClient(version: string = process.versions.node): Promise<KafkaClient> {
  if (isTooOld(version))
    throw new LagoOutboxStoreError(`The Kafka sink requires Node 22.22 or later. This is Node ${version}: update it.`, {
      code: "NODE_VERSION",
    });
  try {
    // As: of its types, only these parts are used.
    return (await import("@platformatic/kafka")) as unknown as KafkaClient;
  } catch (error) {
    const code = String(Object(error).code);
    const isMissing = code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
    const fix = "run `npm install @platformatic/kafka@2`.";
    const problem = isMissing ? "requires `@platformatic/kafka`" : "cannot load `@platformatic/kafka`";
    throw new LagoOutboxStoreError(`The Kafka sink ${problem}: ${fix}`, { code });
  }
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < 22 || (major === 22 && minor < 22);
}
