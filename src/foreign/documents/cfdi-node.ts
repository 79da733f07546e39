import { attributeName, type CfdiVersion } from "./cfdi-words.ts";
import { childrenOf, type ElementName, type XmlNode } from "./xml-tree.ts";

/** Namespaces of the documents, with the versions that are read of each. */
const VERSIONS: ReadonlyMap<string, readonly CfdiVersion[]> = new Map([
  ["http://www.sat.gob.mx/cfd/4", ["4.0"]],
  ["http://www.sat.gob.mx/cfd/3", ["3.3", "3.2"]],
]);

/** The complement that makes a CFDI an invoice, and the one with local taxes. */
export const STAMP = "http://www.sat.gob.mx/TimbreFiscalDigital";
export const LOCAL_TAXES = "http://www.sat.gob.mx/implocal";

/** How the namespaces of payroll begin: `nomina`, `nomina12`. */
export const PAYROLL = "http://www.sat.gob.mx/nomina";

/** Whether a root is of a CFDI, of whatever version. */
export function isCfdi({ uri, local }: ElementName): boolean {
  return (
    local === "Comprobante" && uri.startsWith("http://www.sat.gob.mx/cfd/")
  );
}

/** Whether a namespace is of a CFDI that is read. */
export function isCfdiNamespace(uri: string): boolean {
  return VERSIONS.has(uri);
}

/** The version that a root states, blank where it states none. */
export function statedVersion(root: Pick<XmlNode, "attribute">): string {
  return root.attribute("Version") ?? root.attribute("version") ?? "";
}

/** The version of a root, or null when it is none that is read. */
export function versionOf(
  root: Pick<XmlNode, "attribute" | "uri">,
): CfdiVersion | null {
  const stated = statedVersion(root);
  const known = VERSIONS.get(root.uri) ?? [];
  return known.find((version) => version === stated) ?? null;
}

/** A document's elements by their names in 4.0, whatever its version. */
export class CfdiNode {
  readonly root: XmlNode;
  readonly version: CfdiVersion;

  constructor(root: XmlNode) {
    this.root = root;
    this.version = versionOf(root) ?? "4.0";
  }

  /** An attribute of the root or of an element below it. */
  get(name: string, node = this.root): string | null {
    return node.attribute(attributeName(this.version, name));
  }

  /** Elements of the document's own namespace. */
  children(local: string, parent = this.root): XmlNode[] {
    return childrenOf(parent, this.root.uri, local);
  }

  /** What stands in the document's complements; in an addenda anybody may write what he likes. */
  complements(): XmlNode[] {
    return this.children("Complemento").flatMap(({ children }) => children);
  }
}
