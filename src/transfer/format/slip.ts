import type { DocumentGroup, DocumentSum } from "../../domain/document-sums.ts";
import { formatDecimal } from "../../domain/money.ts";
import { utf8, type Bytes } from "../../lib/bytes.ts";
import type { OwnManifest } from "./manifest.ts";
import type { PackageKind } from "./tables.ts";

/** What the control slip says besides the manifest's own part. */
export interface SlipHead {
  readonly fileName: string;
  readonly created: string;
  /** Of management packages: what their documents add up to. */
  readonly sums?: readonly DocumentSum[];
}

const KIND_TEXTS: Readonly<Record<PackageKind, string>> = {
  vouchers: "Comprobantes",
  management: "Gestión (facturas, cobros y pagos)",
  masters: "Maestros",
  receipt: "Acuse de recibo",
};

/**
 * `LEEME.txt`, the control slip for people (section 5): what the file is, from whom, what it holds and how to open it.
 * The same content is what the program prints. UTF-8, CRLF.
 */
export function writeSlip(
  head: SlipHead,
  own: Omit<OwnManifest, "slip">,
): Bytes {
  return utf8(
    slipLines(head, own)
      .map((line) => `${line}\r\n`)
      .join(""),
  );
}

/** The lines of the slip. */
export function slipLines(
  head: SlipHead,
  own: Omit<OwnManifest, "slip">,
): string[] {
  return [
    "PAQUETE DE TRASPASO VALIJA",
    "==========================",
    "",
    `Archivo            ${head.fileName}`,
    `Contenido          ${KIND_TEXTS[own.kind]}`,
    `Empresa            ${own.company.taxId}  ${oneLine(own.company.name)}`,
    `Sede               ${own.site.code}  ${oneLine(own.site.name)}`,
    `Período            ${own.scope.period ?? "todos"}`,
    ...(own.kind === "vouchers"
      ? [`Tipo de operación  ${own.scope.operationType ?? "todos"}`]
      : []),
    `Número de envío    ${own.sequence}`,
    `Preparado por      ${oneLine(own.preparedBy)}`,
    `Fecha (UTC)        ${head.created}`,
    `Moneda             ${own.company.currency}`,
    "",
    `CÓDIGO DE CONTROL  ${own.controlCode}`,
    "Compárelo por teléfono con quien lo recibe: si es el mismo, el contenido es el mismo.",
    "",
    ...(own.kind === "vouchers" ? voucherLines(own) : countLines(own)),
    ...(own.kind === "management" ? sumLines(head.sums ?? []) : []),
    "",
    "CÓMO ABRIRLO",
    `En Valija: ${own.kind === "management" ? "Gestión, Restaurar gestión; elija este archivo" : "Traspasos, Importar; elija el período y este archivo"}. No hace falta descomprimirlo.`,
    "Sin Valija: es un ZIP con tablas CSV (UTF-8, separadas por comas) y su descripción en datapackage.json;",
    "una hoja de cálculo abre cada tabla. No cambie nada dentro: el paquete dejaría de aceptarse.",
  ];
}

function voucherLines({ books, totals }: Omit<OwnManifest, "slip">): string[] {
  if (totals.vouchers === 0)
    return ["SIN MOVIMIENTO: la sede declara que no tiene comprobantes."];
  const width = Math.max(
    15,
    ...books.map((b) => formatDecimal(b.debit).length + 2),
  );
  const row = (...cells: readonly [string, string, string, string, string]) =>
    `${cells[0].padEnd(6)}${cells[1].padStart(13)}${cells[2].padStart(width)}${cells[3].padStart(width)}  ${cells[4]}`.trimEnd();
  return [
    row("T/O", "Comprobantes", "Debe", "Haber", "Primero a último número"),
    ...books.map((b) =>
      row(
        b.operationType,
        b.vouchers.toString(),
        formatDecimal(b.debit),
        formatDecimal(b.credit),
        `${oneLine(b.first)} a ${oneLine(b.last)}`,
      ),
    ),
    row(
      "Total",
      (totals.vouchers ?? 0).toString(),
      totals.debit === undefined ? "" : formatDecimal(totals.debit),
      totals.credit === undefined ? "" : formatDecimal(totals.credit),
      "",
    ),
    `Renglones          ${totals.lines ?? 0}`,
    `Personas           ${totals.persons ?? 0}`,
  ];
}

function countLines({ totals }: Omit<OwnManifest, "slip">): string[] {
  const names = {
    invoices: "Facturas",
    collections: "Cobros",
    payments: "Pagos",
    persons: "Personas",
  } as const;
  return Object.entries(names).flatMap(([name, label]) => {
    const value = totals[name as keyof typeof names];
    return value === undefined ? [] : [`${label.padEnd(19)}${value}`];
  });
}

const GROUP_TEXTS: Readonly<Record<DocumentGroup, string>> = {
  issued: "Facturas emitidas",
  received: "Facturas recibidas",
  collections: "Cobros",
  payments: "Pagos",
};

/** What the documents add up to, by currency. */
function sumLines(sums: readonly DocumentSum[]): string[] {
  if (sums.length === 0)
    return ["", "SIN DOCUMENTOS: restaurarlo dejaría vacío su alcance."];
  const width = Math.max(18, ...sums.map(({ total }) => total.length + 2));
  const row = (what: string, count: string, currency: string, total: string) =>
    `${what.padEnd(20)}${count.padStart(10)}  ${currency.padEnd(6)}${total.padStart(width)}`;
  return [
    "",
    row("", "Documentos", "Moneda", "Total"),
    ...sums.map(({ group, count, currency, total }) =>
      row(GROUP_TEXTS[group], count.toString(), oneLine(currency), total),
    ),
    "Lo cancelado y lo anulado cuenta como cero; las notas de crédito restan.",
  ];
}

/** Names from outside must not add lines of their own to the slip. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
