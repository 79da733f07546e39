import type { InvoiceKey } from "../../domain/invoice.ts";
import { cleanCode } from "../../domain/text.ts";
import { FISCAL_UUID } from "../uuid.ts";
import { STAMP, type CfdiNode } from "./cfdi-node.ts";
import type { Reading } from "./reading.ts";
import { shown } from "./refusal.ts";

/** The UUID of the stamp; a document without one, or with two, has no key and is refused. */
export function readKey(
  cfdi: CfdiNode,
  name: string | null,
  reading: Reading,
): InvoiceKey {
  const uuids = cfdi
    .complements()
    .filter(({ uri }) => uri === STAMP)
    .flatMap((stamp) => stamp.attribute("UUID") ?? []);
  const keys = [...new Set(uuids.map(cleanCode))];
  const [key = ""] = keys;
  if (keys.length > 1)
    reading.refuse({
      code: "several-stamps",
      uuids: keys.slice(0, 5).map(shown),
    });
  else if (key === "") reading.refuse({ code: "unstamped", name });
  else if (!FISCAL_UUID.test(key))
    reading.refuse({ code: "bad-field", field: "UUID", value: shown(key) });
  return key as InvoiceKey;
}

/** The UUIDs of all groups of related documents, each once. */
export function readRelated(cfdi: CfdiNode, reading: Reading): InvoiceKey[] {
  const keys = new Set<InvoiceKey>();
  for (const group of cfdi.children("CfdiRelacionados"))
    for (const related of cfdi.children("CfdiRelacionado", group)) {
      const value = related.attribute("UUID") ?? "";
      const key = cleanCode(value);
      if (FISCAL_UUID.test(key)) keys.add(key as InvoiceKey);
      else reading.warn({ code: "bad-related", value: shown(value) });
    }
  return [...keys];
}
