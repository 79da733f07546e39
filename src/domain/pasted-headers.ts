import type { LineForm } from "./voucher-form.ts";

/** How sheets of accountants name their columns, in Spanish and English; folded and without marks. */
const NAMES: Readonly<Record<keyof LineForm, readonly string[]>> = {
  account: [
    "cuenta",
    "cuenta contable",
    "codigo cuenta",
    "codigo de cuenta",
    "cod cuenta",
    "cta",
    "cta contable",
    "account",
    "account code",
    "gl account",
  ],
  person: [
    "persona",
    "entidad",
    "anexo",
    "auxiliar",
    "ruc",
    "dni",
    "ruc dni",
    "dni ruc",
    "rfc",
    "cliente",
    "proveedor",
    "cliente proveedor",
    "person",
    "tax id",
    "customer",
    "supplier",
    "vendor",
    "party",
  ],
  documentType: [
    "tipo",
    "tipo doc",
    "tipo documento",
    "tipo de documento",
    "t d",
    "td",
    "document type",
    "doc type",
    "type",
  ],
  documentSeries: [
    "serie",
    "serie doc",
    "serie documento",
    "serie del documento",
    "series",
    "document series",
  ],
  documentNumber: [
    "documento",
    "numero",
    "numero documento",
    "numero de documento",
    "n documento",
    "no documento",
    "nro documento",
    "nro doc",
    "nro",
    "factura",
    "document",
    "document number",
    "doc number",
    "number",
    "invoice",
  ],
  documentDate: [
    "fecha",
    "fecha doc",
    "f doc",
    "fecha documento",
    "fecha de documento",
    "fecha del documento",
    "fecha emision",
    "fecha de emision",
    "date",
    "document date",
    "doc date",
  ],
  dueDate: [
    "vence",
    "vencimiento",
    "fecha vencimiento",
    "fecha de vencimiento",
    "f venc",
    "due",
    "due date",
  ],
  costCenter: [
    "centro de costo",
    "centro de costos",
    "centro costo",
    "c costo",
    "cc",
    "ceco",
    "cost center",
    "cost centre",
  ],
  debit: ["debe", "debito", "cargo", "cargos", "debit", "debits", "dr"],
  credit: ["haber", "credito", "abono", "abonos", "credit", "credits", "cr"],
  foreignAmount: [
    "importe me",
    "monto me",
    "importe usd",
    "importe us",
    "importe eur",
    "moneda extranjera",
    "importe moneda extranjera",
    "foreign amount",
    "fx amount",
    "amount usd",
  ],
  memo: [
    "glosa",
    "glosa del renglon",
    "concepto",
    "descripcion",
    "detalle",
    "memo",
    "description",
    "detail",
  ],
  taxUuid: ["uuid", "uuid fiscal", "folio fiscal", "fiscal uuid", "cfdi"],
};

const FIELDS = new Map(
  (Object.keys(NAMES) as (keyof LineForm)[]).flatMap((field) =>
    NAMES[field].map((name) => [name, field] as const),
  ),
);

/** The field that a column's name means, or null. */
export function headerField(name: string): keyof LineForm | null {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return FIELDS.get(plain) ?? null;
}
