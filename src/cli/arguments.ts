import { parseArgs } from "node:util";
import { err, ok, type Result } from "../lib/result.ts";
import { parsePublicKey, type PublicKey } from "../transfer/seal/minisign.ts";

/** What the user asked for. */
export type Command =
  | { readonly name: "help" }
  | {
      readonly name: "inspect";
      readonly files: readonly string[];
      readonly json: boolean;
    }
  | {
      readonly name: "verify";
      readonly files: readonly string[];
      readonly json: boolean;
      /** Every bad row on a line of its own. */
      readonly all: boolean;
      readonly publicKeys: readonly PublicKey[];
    };

/** Reads the command line; the error is a Spanish sentence. */
export async function parseCommand(
  args: readonly string[],
): Promise<Result<Command, string>> {
  const parsed = readOptions(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [name, ...files] = positionals;
  if (values.help === true || name === "help") return ok({ name: "help" });
  if (name === undefined) return err("Falta la orden.");
  if (name !== "inspect" && name !== "verify")
    return err(`La orden «${name}» no existe.`);
  if (files.length === 0) return err("Indique al menos un archivo.");
  const json = values.json === true;
  const texts = values["public-key"] ?? [];
  if (name === "inspect") {
    if (values.all === true || texts.length > 0)
      return err("Las opciones --all y --public-key son de «verify».");
    return ok({ name, files, json });
  }
  const publicKeys: PublicKey[] = [];
  for (const text of texts) {
    const key = await parsePublicKey(text);
    if (!key)
      return err(
        `«${text}» no es una llave pública válida: cópiela otra vez, entera.`,
      );
    publicKeys.push(key);
  }
  return ok({ name, files, json, all: values.all === true, publicKeys });
}

function readOptions(
  args: readonly string[],
): Result<ReturnType<typeof parseOptions>, string> {
  try {
    return ok(parseOptions(args));
  } catch (cause) {
    return err(optionFault(cause));
  }
}

function parseOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h" },
      json: { type: "boolean" },
      all: { type: "boolean" },
      "public-key": { type: "string", multiple: true },
    },
  });
}

/** `parseArgs` says it in English; the option that it means stands in single quotes. */
function optionFault(cause: unknown): string {
  if (!(cause instanceof TypeError)) throw cause;
  const option = /'(--?[^'\s]+)/.exec(cause.message)?.[1] ?? "";
  const known = ["--help", "-h", "--json", "--all", "--public-key"];
  return known.includes(option)
    ? `La opción ${option} está mal usada.`
    : `La opción ${option} no existe.`;
}
