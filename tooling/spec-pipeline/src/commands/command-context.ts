import type { Progress } from "../terminal/progress.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The workspace and the progress display that a command uses. */
export interface CommandContext {
  readonly workspace: Workspace;
  readonly progress: Progress;
}
