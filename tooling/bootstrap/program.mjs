// Runs programs, one after another, and passes signals to them.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { showProgress } from "./progress.mjs";

/** On Windows, most programs are scripts, which only a shell can start. */
const shell = process.platform === "win32";

/** The program that runs now. */
let running;

/** The signal that ended this process, if one arrived. */
let ended;

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(signal));
// npm starts this process in a shell, which ends at a signal without forwarding it, so this process watches its parent.
const parent = process.ppid;
const watch = setInterval(() => process.ppid !== parent && end("SIGTERM"), 100);
watch.unref();

/** A program failed or did not start. */
export class ProgramFailed extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a program that owns the terminal. Resolves with its exit code. */
export function runProgram(line, more, place) {
  return start([...line.split(" "), ...more], { ...place, stdio: "inherit" });
}

/** Runs a program that should succeed. Shows progress, and prints the program's output only if it fails. */
export async function runQuietly(title, line, place) {
  const progress = showProgress(title);
  let printed = "";
  const onOutput = (chunk) => {
    printed += chunk;
    progress.printed(String(chunk));
  };
  const stdio = ["ignore", "pipe", "pipe"];
  const exitCode = await start(line.split(" "), { ...place, stdio }, onOutput).finally(() => progress.stop());
  if (exitCode !== 0 && !ended) throw new ProgramFailed(`${line} failed:\n${printed}`, exitCode);
}

async function start([program, ...args], options, onOutput) {
  if (ended) throw new ProgramFailed("Interrupted.", codeOf(ended));
  return new Promise((resolve, reject) => {
    running = spawn(program, args, { ...options, shell });
    running.stdout?.on("data", onOutput);
    running.stderr?.on("data", onOutput);
    running.once("error", ({ message }) => reject(new ProgramFailed(`Could not run ${program}: ${message}`, 1)));
    running.once("close", (code, signal) => resolve(code ?? codeOf(signal)));
  });
}

/** The exit code that shells report for a signal. */
function codeOf(signal) {
  return 128 + constants.signals[signal];
}

/** Ends the running program. No other program starts after it. */
function end(signal) {
  clearInterval(watch);
  ended = signal;
  running?.kill(signal);
}
