import { outbox } from "./outbox.ts";
import { topics } from "./suite.ts";
import type { Topic } from "./topic.ts";

/** The topics of a runtime with a file system. */
export const processTopics: readonly Topic[] = [...topics, outbox];
