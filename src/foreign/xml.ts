import { SaxesParser } from "saxes";
import { cleanText } from "../domain/text.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { FOREIGN_BOUNDS, type ForeignRefusal } from "./refusal.ts";
import { decodeAs, refuseBytes, startsWith, utf16Of } from "./text.ts";

/** An element as it opens. Names are to be compared by namespace and local name; prefixes are the writer's whim. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  /** 1 for the root. */
  readonly depth: number;
  /** Line of the file in which the tag begins, from 1. */
  readonly line: number;
  /** Value of an attribute without namespace: NFC, trimmed, null when absent or blank. */
  readonly attribute: (name: string) => string | null;
}

/** What a reader does with a document as it passes by. */
export interface XmlVisitor<Stop> {
  /** Anything but null ends the reading with it. */
  readonly open: (element: XmlElement) => Stop | null;
  readonly close?: (uri: string, local: string, depth: number) => void;
  /** Text and CDATA of the innermost open element, in as many pieces as it comes. */
  readonly text?: (text: string) => void;
}

/** Encodings that Spanish documents come in, by the name that they declare. */
const DECLARED: ReadonlyMap<string, string> = new Map([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  ["us-ascii", "utf-8"],
  // What a .NET program writes of a text in memory: it declares UTF-16 and lies in single bytes, or this would not have been read.
  ["utf-16", "utf-8"],
  ["iso-8859-1", "windows-1252"],
  ["iso8859-1", "windows-1252"],
  ["latin1", "windows-1252"],
  ["windows-1252", "windows-1252"],
  ["cp1252", "windows-1252"],
  ["windows-1250", "windows-1250"],
  ["iso-8859-15", "iso-8859-15"],
]);

/**
 * The text of an XML document: the byte order mark decides, then the declaration, then UTF-8 (XML 1.0, appendix F).
 * ISO-8859-1 is read as Windows-1252, its superset in all that can be printed. Other encodings are refused.
 */
function decodeXml(
  bytes: Uint8Array,
  maxBytes?: number,
): Result<string, ForeignRefusal> {
  const refusal = refuseBytes(bytes, maxBytes);
  if (refusal) return err(refusal);
  const encoding = encodingOf(bytes);
  const label = DECLARED.get(encoding.toLowerCase()) ?? utf16Label(encoding);
  const text = label === null ? null : decodeAs(label, bytes);
  if (text === null) return err({ code: "wrong-encoding", encoding });
  return text.trim() === "" ? err({ code: "empty" }) : ok(text);
}

/** A document as people read it; null where it is none. */
export function xmlText(bytes: Uint8Array): string | null {
  const text = decodeXml(bytes);
  return text.ok ? text.value : null;
}

function utf16Label(encoding: string): string | null {
  return encoding === "utf-16le" || encoding === "utf-16be" ? encoding : null;
}

function encodingOf(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== null) return wide;
  // `<?` and `<!` or `<a` in UTF-16 without a mark.
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 256));
  return (
    /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]*)["']/.exec(head)?.[1] ??
    "utf-8"
  );
}

/** A document type or entity declaration, wherever it stands: refused before any parser sees it. */
const DECLARATION = /<!(DOCTYPE|ENTITY)/i;

/**
 * Reads a document strictly (well-formed, namespaces declared), bounded in bytes, depth and attributes, without document
 * types. Gives null at the end, or what `open` stopped it with.
 */
export function readXml<Stop>(
  bytes: Uint8Array,
  visitor: XmlVisitor<Stop>,
  maxBytes?: number,
): Result<Stop | null, ForeignRefusal> {
  const text = decodeXml(bytes, maxBytes);
  if (!text.ok) return text;
  if (DECLARATION.test(text.value)) return err({ code: "doctype" });
  return parse(text.value, visitor);
}

/** Characters that the parser gets at a time, so that it can be seen how long it has been silent. */
const CHUNK = 64 * 1024;

/** Leaves the parser, which has no way to be told to stop; the refusal or what `open` gave lies beside it. */
class Halt extends Error {}

type Refuse = (refusal: ForeignRefusal) => never;

type Parser = SaxesParser<{ xmlns: true; position: false }>;

/** Counts what is bounded while a tag is being read, and knows the line in which the tag began. */
class Watch {
  line = 1;
  depth = 0;
  #attributes = 0;
  #silent = 0;
  readonly #refuse: Refuse;

  constructor(parser: Parser, refuse: Refuse) {
    this.#refuse = refuse;
    parser.on("comment", this.heard);
    parser.on("processinginstruction", this.heard);
    parser.on("opentagstart", () => {
      this.heard();
      this.#attributes = 0;
      // The character after the name has been read: when it was a line end, the tag began in the line before.
      this.line = parser.column === 0 ? parser.line - 1 : parser.line;
    });
    parser.on("attribute", () => {
      this.heard();
      this.bound("attributes", ++this.#attributes);
    });
  }

  /** The parser has finished a piece. */
  readonly heard = (): void => {
    this.#silent = 0;
  };

  /** The parser has been given so many characters more. */
  consumed(count: number): void {
    this.#silent += count;
    this.bound("piece", this.#silent);
  }

  bound(what: "depth" | "attributes" | "piece", count: number): void {
    const limit = FOREIGN_BOUNDS[what];
    if (count > limit) this.#refuse({ code: "too-large", what, limit });
  }
}

function parse<Stop>(
  text: string,
  visitor: XmlVisitor<Stop>,
): Result<Stop | null, ForeignRefusal> {
  const parser: Parser = new SaxesParser({ xmlns: true, position: false });
  let outcome: Result<Stop | null, ForeignRefusal> = ok(null);
  const refuse: Refuse = (refusal) => {
    outcome = err(refusal);
    throw new Halt();
  };
  const watch = new Watch(parser, refuse);
  parser.on("error", () => {
    const { line, column } = parser;
    refuse({ code: "ill-formed", line, column });
  });
  parser.on("opentag", (tag) => {
    watch.bound("depth", ++watch.depth);
    const stop = visitor.open({
      uri: tag.uri,
      local: tag.local,
      depth: watch.depth,
      line: watch.line,
      attribute: (name) => cleanText(tag.attributes[name]?.value),
    });
    if (stop === null) return;
    outcome = ok(stop);
    throw new Halt();
  });
  parser.on("closetag", (tag) => {
    watch.heard();
    visitor.close?.(tag.uri, tag.local, watch.depth);
    watch.depth--;
  });
  if (visitor.text) parser.on("text", visitor.text);
  parser.on("cdata", (data) => {
    watch.heard();
    visitor.text?.(data);
  });
  try {
    for (let at = 0; at < text.length; at += CHUNK) {
      parser.write(text.slice(at, at + CHUNK));
      watch.consumed(CHUNK);
    }
    parser.close();
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
  }
  return outcome;
}
