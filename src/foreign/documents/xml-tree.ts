import { cleanText } from "../../domain/text.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { present } from "../../lib/assert.ts";
import { isMarkup, refuseBytes } from "../text.ts";
import { readXml, type XmlElement } from "../xml.ts";
import {
  DOCUMENT_BOUNDS,
  refusalOfXml,
  type DocumentRefusal,
} from "./refusal.ts";

/** What names an element. */
export type ElementName = Pick<XmlElement, "uri" | "local">;

/** An element with what is kept below it. */
export interface XmlNode {
  readonly uri: string;
  readonly local: string;
  /** Value of an attribute without namespace: NFC, trimmed, null when absent or blank. */
  readonly attribute: (name: string) => string | null;
  readonly children: readonly XmlNode[];
  /** Its own text, CDATA too: NFC, trimmed, null when blank. */
  readonly text: () => string | null;
}

/** Whether an element below a kept one is kept. What is not is still read, strictly, and forgotten with all below it. */
export type Keeps = (element: XmlElement, parent: XmlNode) => boolean;

/** What of a document is kept, by its root, or why it is not read at all. */
export type ChooseTree = (root: XmlElement) => Result<Keeps, DocumentRefusal>;

interface GrowingNode extends XmlNode {
  readonly children: GrowingNode[];
  readonly pieces: string[];
}

function growing({ uri, local, attribute }: XmlElement): GrowingNode {
  const pieces: string[] = [];
  return {
    uri,
    local,
    attribute,
    children: [],
    pieces,
    text: () => cleanText(pieces.join("")),
  };
}

/** Reads a document whole and keeps what was chosen by its root; the root. */
export function readTree(
  bytes: Uint8Array,
  choose: ChooseTree,
): Result<XmlNode, DocumentRefusal> {
  const refusal = refuseBytes(bytes, DOCUMENT_BOUNDS.bytes);
  if (refusal) return err(refusalOfXml(refusal));
  if (!isMarkup(bytes))
    return err({
      code: "not-xml",
      what: bytes.includes(0) ? "binary" : "text",
    });
  const state: { root: GrowingNode | null; kept: number; keeps: Keeps } = {
    root: null,
    kept: 0,
    keeps: () => false,
  };
  // The open elements, null for those that are not kept.
  const path: (GrowingNode | null)[] = [];
  const read = readXml<DocumentRefusal>(
    bytes,
    {
      open: (element) => {
        const parent = path.at(-1);
        if (parent === undefined) {
          const chosen = choose(element);
          if (!chosen.ok) return chosen.error;
          state.keeps = chosen.value;
        } else if (parent === null || !state.keeps(element, parent)) {
          path.push(null);
          return null;
        }
        const node = growing(element);
        path.push(node);
        if (parent) parent.children.push(node);
        else state.root = node;
        return ++state.kept > DOCUMENT_BOUNDS.elements
          ? {
              code: "too-large",
              what: "elements",
              limit: DOCUMENT_BOUNDS.elements,
            }
          : null;
      },
      close: () => {
        path.pop();
      },
      text: (text) => {
        path.at(-1)?.pieces.push(text);
      },
    },
    DOCUMENT_BOUNDS.bytes,
  );
  if (!read.ok) return err(refusalOfXml(read.error));
  if (read.value) return err(read.value);
  return ok(present(state.root, "a document without root was read"));
}

/** Children of a name. */
export function childrenOf(
  node: XmlNode,
  uri: string,
  local: string,
): XmlNode[] {
  return node.children.filter(
    (child) => child.local === local && child.uri === uri,
  );
}

/** The first child of a name, or null. */
export function childOf(
  node: XmlNode | null,
  uri: string,
  local: string,
): XmlNode | null {
  return (
    node?.children.find(
      (child) => child.local === local && child.uri === uri,
    ) ?? null
  );
}

/** The text of the first child of a name, or null. */
export function textOf(
  node: XmlNode | null,
  uri: string,
  local: string,
): string | null {
  return childOf(node, uri, local)?.text() ?? null;
}
