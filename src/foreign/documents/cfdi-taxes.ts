import type { Decimal } from "../../domain/decimal.ts";
import { LOCAL_TAXES, type CfdiNode } from "./cfdi-node.ts";
import type { Reading } from "./reading.ts";
import { sumOf } from "./totals.ts";

/** What a CFDI calls the taxes that it adds and those that whoever pays keeps back. */
const NAMES = {
  taxes: {
    total: "TotalImpuestosTrasladados",
    group: "Traslados",
    part: "Traslado",
    local: "TotaldeTraslados",
  },
  withheld: {
    total: "TotalImpuestosRetenidos",
    group: "Retenciones",
    part: "Retencion",
    local: "TotaldeRetenciones",
  },
} as const;

/** Federal and local taxes of one side; where the federal total is not stated, what its parts are. */
export function readTaxes(
  side: keyof typeof NAMES,
  cfdi: CfdiNode,
  reading: Reading,
): Decimal | null {
  const { total, group, part, local } = NAMES[side];
  const nodes = cfdi.children("Impuestos");
  const stated = nodes.map((node) =>
    reading.amount(total, cfdi.get(total, node)),
  );
  const federal = stated.some((amount) => amount !== null)
    ? stated
    : nodes
        .flatMap((node) => cfdi.children(group, node))
        .flatMap((node) => cfdi.children(part, node))
        .map((node) =>
          reading.amount(`${part} Importe`, cfdi.get("Importe", node)),
        );
  const ofPlace = cfdi
    .complements()
    .filter(({ uri }) => uri === LOCAL_TAXES)
    .map((node) => reading.amount(local, node.attribute(local)));
  return sumOf([...federal, ...ofPlace]);
}
