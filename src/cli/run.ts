/** The commands: which files, what is said of each, and the exit code. Everything outside comes in as `Terminal`. */
import { packageError, rowProblem } from "../i18n/es/errors.ts";
import { unreachable } from "../lib/assert.ts";
import type { Result } from "../lib/result.ts";
import type { PackageError } from "../transfer/format/errors.ts";
import type { ByteSource } from "../transfer/zip/byte-source.ts";
import { parseCommand, type Command } from "./arguments.ts";
import {
  inspectedDocument,
  refusedDocument,
  unreadableDocument,
  verifiedDocument,
  type Document,
} from "./documents.ts";
import { openFile } from "./file-source.ts";
import {
  targetsOf,
  unreadableOf,
  type Target,
  type Unreadable,
} from "./files.ts";
import { inspectPackage } from "./inspect.ts";
import { plainText } from "./plain-text.ts";
import { USAGE } from "./usage.ts";
import { verifyPackage } from "./verify.ts";
import { inspectedLines, unreadableText, verifiedLine } from "./words.ts";

/** Where the commands write: `out` is the answer, `err` what went wrong besides. Each call is one line without its end. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
}

/** All good; a package refused; wrong usage or an unreadable file. */
export type ExitCode = 0 | 1 | 2;

type FileCommand = Exclude<Command, { name: "help" }>;

/** What became of one file: how a good one is shown, or why there is none. */
type Outcome =
  | {
      readonly kind: "good";
      readonly lines: readonly string[];
      readonly document: Document;
    }
  | { readonly kind: "refused"; readonly error: PackageError }
  | {
      readonly kind: "unreadable";
      readonly reason: Unreadable;
      /** Of a bug: where it happened, for those who mend it. */
      readonly stack?: string;
    };

/** Runs the command line. Files are read one after the other, so that memory does not grow with their number. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const parsed = await parseCommand(args);
  if (!parsed.ok) {
    terminal.err(`valija: ${plainText(parsed.error)}`);
    terminal.err(USAGE.trimEnd());
    return 2;
  }
  const command = parsed.value;
  if (command.name === "help") {
    terminal.out(USAGE.trimEnd());
    return 0;
  }
  let code: ExitCode = 0;
  const report = command.json
    ? jsonReport(terminal)
    : textReport(terminal, command);
  for await (const target of targetsOf(command.files)) {
    const outcome = await outcomeOf(target, command);
    report.add(target.file, outcome);
    if (outcome.kind === "unreadable") {
      terminal.err(unreadableLine(target.file, outcome.reason));
      if (outcome.stack !== undefined) terminal.err(outcome.stack);
      code = 2;
    }
    if (outcome.kind === "refused" && code === 0) code = 1;
  }
  report.end();
  return code;
}

async function outcomeOf(
  { file, unreadable }: Target,
  command: FileCommand,
): Promise<Outcome> {
  if (unreadable !== null) return { kind: "unreadable", reason: unreadable };
  try {
    const opened = await openFile(file);
    try {
      return await lookAt(file, opened.source, command);
    } finally {
      await opened.close();
    }
  } catch (cause) {
    const reason = unreadableOf(cause);
    return reason === "internal"
      ? { kind: "unreadable", reason, stack: stackOf(cause) }
      : { kind: "unreadable", reason };
  }
}

function stackOf(cause: unknown): string {
  return cause instanceof Error
    ? (cause.stack ?? cause.message)
    : String(cause);
}

async function lookAt(
  file: string,
  source: ByteSource,
  command: FileCommand,
): Promise<Outcome> {
  switch (command.name) {
    case "inspect":
      return told(await inspectPackage(source), (inspected) => ({
        lines: [`${file}:`, ...inspectedLines(file, inspected)],
        document: inspectedDocument(file, inspected),
      }));
    case "verify":
      return told(
        await verifyPackage(source, command.publicKeys),
        (verified) => ({
          lines: [`${file}: ${verifiedLine(verified)}`],
          document: verifiedDocument(file, verified),
        }),
      );
    default:
      return unreachable(command);
  }
}

function told<T>(
  result: Result<T, PackageError>,
  show: (value: T) => Omit<Extract<Outcome, { kind: "good" }>, "kind">,
): Outcome {
  return result.ok
    ? { kind: "good", ...show(result.value) }
    : { kind: "refused", error: result.error };
}

interface Report {
  add(file: string, outcome: Outcome): void;
  end(): void;
}

function textReport(terminal: Terminal, command: FileCommand): Report {
  const say = (line: string): void => {
    terminal.out(plainText(line));
  };
  return {
    add(file, outcome) {
      switch (outcome.kind) {
        case "good":
          outcome.lines.forEach(say);
          break;
        case "refused":
          say(
            `[${outcome.error.code}] ${file}: ${packageError(outcome.error, null)}`,
          );
          if (command.name === "verify" && command.all)
            rowLines(outcome.error).forEach(say);
          break;
        // Not part of the answer: said on the other channel.
        case "unreadable":
          break;
        default:
          unreachable(outcome);
      }
    },
    end: () => undefined,
  };
}

function unreadableLine(file: string, reason: Unreadable): string {
  return plainText(`valija: ${file}: ${unreadableText(reason)}`);
}

/** The bad rows of a refusal, a line each. */
function rowLines(error: PackageError): string[] {
  if (error.code !== "bad-row") return [];
  const more = error.count - error.rows.length;
  return [
    ...error.rows.map((row) => `  ${rowProblem(row)}`),
    ...(more > 0 ? [`  y ${more} más`] : []),
  ];
}

/** One document, written as the files are read: a list that is never held whole. */
function jsonReport(terminal: Terminal): Report {
  let held: string | null = null;
  terminal.out("[");
  return {
    add(file, outcome) {
      if (held !== null) terminal.out(`${held},`);
      held = JSON.stringify(documentOf(file, outcome));
    },
    end() {
      if (held !== null) terminal.out(held);
      terminal.out("]");
    },
  };
}

function documentOf(file: string, outcome: Outcome): Document {
  switch (outcome.kind) {
    case "good":
      return outcome.document;
    case "refused":
      return refusedDocument(file, outcome.error);
    case "unreadable":
      return unreadableDocument(file, outcome.reason);
    default:
      return unreachable(outcome);
  }
}
