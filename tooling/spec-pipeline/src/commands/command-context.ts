import type { Progress } from "../terminal/progress.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What a command works with. */
export interface CommandContext {
  readonly workspace: Workspace;
  readonly progress: Progress;
}
