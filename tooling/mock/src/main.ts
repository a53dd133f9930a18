import { readCommand, WrongUsage } from "./command-line.ts";
import { messageOf } from "./message-of.ts";

process.exitCode = await run().catch((error: unknown) => {
  console.error(messageOf(error));
  return error instanceof WrongUsage ? 64 : 1;
});

async function run(): Promise<number> {
  const command = readCommand();
  return command();
}
