// Shows that something goes on: one line that changes on a terminal, and plain lines, fewer of them, elsewhere.

/** Seconds between two plain lines. */
const plainEvery = 10;

/** Shows what goes on from a second on, until it is stopped; `printed` takes what the program at work prints. */
export function showProgress(title) {
  const terminal = process.stderr.isTTY;
  let seconds = 0;
  let latest = "";

  const timer = setInterval(() => {
    seconds += 1;
    const line = [`${title} …`, latest, seconds > 1 && `(${seconds} s)`].filter(Boolean).join(" ");
    if (terminal) process.stderr.write(`\r\x1b[K${line.slice(0, process.stderr.columns - 1)}`);
    else if (seconds % plainEvery === 1) process.stderr.write(`${line}\n`);
  }, 1000);

  return {
    printed(text) {
      // pnpm counts the packages that it has found and put in place.
      latest = text.match(/(?<=^Progress: ).*\d/gm)?.at(-1) ?? latest;
    },
    stop() {
      clearInterval(timer);
      if (terminal && seconds > 0) process.stderr.write("\r\x1b[K");
    },
  };
}
