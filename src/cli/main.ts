/** Entry of the command line: see run.ts. */
import { run } from "./run.ts";

// A reader that stops early, as `head` does, is no failure of ours.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
  process.exit();
});

// Not `process.exit`: what is written to a pipe may still be under way.
process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
