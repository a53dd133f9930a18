import type { FakeLago } from "../../src/index.ts";
import { findRoute } from "../../src/server/router.ts";
import type { Conformity } from "./conformity.ts";

/** Checks every response and every webhook of a fake from now on. Returns the list to which it adds the problems. */
export function watch(fake: FakeLago, conformity: Conformity): string[] {
  const problems: string[] = [];
  const handle = fake.handle.bind(fake);
  fake.handle = async (incoming, signal) => {
    const outgoing = await handle(incoming, signal);
    const operation = operationOf(incoming.method, incoming.url);
    // A test chooses the response of a fault.
    if (operation === undefined || outgoing.source === "fault") return outgoing;
    const { status, headers, body: text, source } = outgoing;
    const answer = { operation, status, contentType: headers["content-type"] ?? null, text };
    problems.push(...conformity.checkAnswer(answer, source === "state" ? "document and recordings" : "document"));
    return outgoing;
  };
  watchWebhooks(fake, conformity, problems);
  return problems;
}

function watchWebhooks({ world }: FakeLago, conformity: Conformity, problems: string[]): void {
  const emit = world.emit.bind(world);
  world.emit = (type, payload) => {
    const envelope = { webhook_type: type, organization_id: world.organizationId };
    problems.push(...conformity.checkWebhook({ ...envelope, ...payload }));
    emit(type, payload);
  };
}

function operationOf(method: string, url: string): string | undefined {
  const [path = ""] = url.split("?");
  return findRoute(method, path.replace(/^\/api\/v1(?=\/|$)/, ""))?.operation;
}
