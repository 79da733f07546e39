import { ok, type Result } from "../lib/result.ts";
import { AccountList } from "./account-list.ts";
import type { ForeignBatch, ForeignFile, ReadContext } from "./batch.ts";
import { FindingLog, NOWHERE } from "./finding.ts";
import { Mentions } from "./mentions.ts";
import type { ForeignRefusal } from "./refusal.ts";
import { readSat } from "./sat.ts";
import type { XmlElement } from "./xml.ts";

/** Reads a Catálogo de cuentas, versions 1.3 and 1.1: accounts only. */
export function readSatCatalogo(
  file: ForeignFile,
  context: ReadContext,
): Result<ForeignBatch, ForeignRefusal> {
  const log = new FindingLog();
  const list = new AccountList(
    { code: "NumCta", name: "Desc", parent: "SubCtaDe" },
    log,
  );
  const open = (element: XmlElement): boolean => {
    if (element.depth !== 2 || element.local !== "Ctas") return false;
    readAccount(element, list, log);
    return true;
  };
  const header = readSat(
    file.bytes,
    "Catalogo",
    { open },
    log,
    context.maxBytes,
  );
  if (!header.ok) return header;
  const mentions = new Mentions();
  // An account without a nature is an error and stays out: whatever side is answered here is nobody's.
  const accounts = list.finish(mentions, context.now, () => "D");
  return ok({
    format: "sat-catalogo",
    country: "MX",
    taxId: header.value.taxId,
    period: header.value.period,
    periods: [],
    vouchers: [],
    assumedTypes: 0,
    mentioned: mentions.list(),
    accounts,
    findings: log.list(),
  });
}

const NATURES: ReadonlyMap<string, "D" | "H"> = new Map([
  ["D", "D"],
  // Acreedora: what increases it is the haber.
  ["A", "H"],
]);

function readAccount(
  element: XmlElement,
  list: AccountList,
  log: FindingLog,
): void {
  const level = element.attribute("Nivel") ?? "";
  const natur = element.attribute("Natur") ?? "";
  const nature = NATURES.get(natur.toUpperCase()) ?? null;
  const levelKnown = /^[1-9]\d{0,3}$/.test(level);
  const at = { ...NOWHERE, row: element.line };
  if (!levelKnown)
    log.add({ ...at, field: "Nivel", value: level }, { code: "bad-level" });
  if (nature === null)
    log.add({ ...at, field: "Natur", value: natur }, { code: "bad-nature" });
  list.add(
    {
      code: element.attribute("NumCta") ?? "",
      name: element.attribute("Desc"),
      parent: element.attribute("SubCtaDe"),
      level: levelKnown ? Number(level) : null,
      nature,
      grouping: element.attribute("CodAgrup"),
    },
    element.line,
    nature !== null,
  );
}
