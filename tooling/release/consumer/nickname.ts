// Uses a field that a later version of the API added.
import type { Lago } from "@lagokit/client";

export async function nicknameOf(lago: Lago): Promise<string> {
  const customer = await lago.customers.get("acme");
  return customer.nickname?.toUpperCase() ?? "none";
}
