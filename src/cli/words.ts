/** Packages in words: the line of `verify` and the lines of `inspect`. Texts of the package come in as they are; see plain-text.ts. */
import { basename } from "node:path";
import { formatDecimal } from "../domain/money.ts";
import type { Manifest, Totals } from "../transfer/format/manifest.ts";
import type { PackageKind } from "../transfer/format/tables.ts";
import type { Unreadable } from "./files.ts";
import type { InspectedPackage } from "./inspect.ts";
import type { SignatureState, VerifiedPackage } from "./verify.ts";

const KINDS: Readonly<Record<PackageKind, string>> = {
  vouchers: "comprobantes",
  management: "gestión",
  masters: "maestros",
  receipt: "acuse",
};

const EDITIONS: Readonly<Record<Manifest["valija"]["edition"], string>> = {
  accounting: "Contabilidad",
  management: "Gestión",
  both: "Gestión y Contabilidad",
};

const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  "not-found": "no existe",
  "no-permission": "no hay permiso para leerlo",
  "not-a-file": "no es un archivo",
  "no-packages": "la carpeta no contiene archivos *.zip",
  changed: "cambió mientras se leía",
  failed: "el disco o el sistema falló",
  internal: "error interno de Valija",
};

/** Why a file could not be read, after its name. */
export function unreadableText(reason: Unreadable): string {
  return `no se puede leer: ${UNREADABLE[reason]}`;
}

/** A good package in one line, after its name. */
export function verifiedLine({ manifest, signature }: VerifiedPackage): string {
  const { valija } = manifest;
  const { company, site, scope } = valija;
  return [
    "correcto",
    `${KINDS[valija.kind]} de ${company.name} (${company.taxId})`,
    `sede ${site.code} ${site.name}`,
    ...(scope.period === null ? [] : [`período ${scope.period}`]),
    ...(scope.operationType === null ? [] : [`T/O ${scope.operationType}`]),
    `envío ${valija.sequence}`,
    ...counts(manifest),
    `código de control ${valija.controlCode}`,
    signatureText(signature),
  ].join(", ");
}

function signatureText(signature: SignatureState): string {
  switch (signature.state) {
    case "unsigned":
      return "sin firma";
    case "unchecked":
      return "firmado, firma sin comprobar";
    case "valid":
      return `firma válida de la llave ${signature.keyId}`;
  }
}

const COUNTS: readonly (readonly [
  Exclude<keyof Totals, "debit" | "credit">,
  string,
  string,
])[] = [
  ["vouchers", "comprobante", "comprobantes"],
  ["lines", "renglón", "renglones"],
  ["invoices", "factura", "facturas"],
  ["collections", "cobro", "cobros"],
  ["payments", "pago", "pagos"],
  ["persons", "persona", "personas"],
];

/** What a package holds: counts, and of vouchers the sums. */
function counts({ valija }: Manifest): string[] {
  const { totals, company } = valija;
  const idle = valija.kind === "vouchers" && totals.vouchers === 0;
  const { debit, credit } = totals;
  return [
    ...(idle ? ["sin movimiento"] : []),
    ...COUNTS.flatMap(([name, one, many]) => {
      const n = totals[name];
      return n === undefined ? [] : [`${n} ${n === 1 ? one : many}`];
    }),
    ...(debit === undefined || credit === undefined
      ? []
      : [
          `debe ${formatDecimal(debit)} y haber ${formatDecimal(credit)} ${company.currency}`,
        ]),
  ];
}

/** A package's manifest in words, a line each, after a line with the file's name. */
export function inspectedLines(
  file: string,
  inspected: InspectedPackage,
): string[] {
  const { manifest, resources, expectedName } = inspected;
  const { valija } = manifest;
  const { company, site, scope, application } = valija;
  const row = (label: string, value: string): string =>
    `  ${label.padEnd(20)}${value}`;
  return [
    row("Contenido", KINDS[valija.kind]),
    row("Empresa", `${company.taxId} ${company.name} (${company.country})`),
    row("Sede", `${site.code} ${site.name}`),
    row("Sistema", EDITIONS[valija.edition]),
    row("Período", scope.period ?? "todos"),
    row("Tipo de operación", scope.operationType ?? "todos"),
    row("Número de envío", valija.sequence.toString()),
    row("Envío anterior", valija.previous ?? "ninguno"),
    row("Preparado por", valija.preparedBy),
    row("Creado (UTC)", manifest.created),
    row("Programa", `${application.name} ${application.version}`),
    row("Formato", valija.format.toString()),
    row("Totales", counts(manifest).join(", ") || "ninguno"),
    ...valija.books.map((b) =>
      row(
        `T/O ${b.operationType}`,
        `${b.vouchers} comprobantes, debe ${formatDecimal(b.debit)} y haber ${formatDecimal(b.credit)} ${company.currency}, del ${b.first} al ${b.last}`,
      ),
    ),
    ...answerLines(manifest, row),
    row("Código de control", valija.controlCode),
    row(
      "Firma",
      inspected.signed ? "firmado, firma sin comprobar" : "sin firma",
    ),
    row("Tamaño", `${inspected.size} bytes`),
    ...resources.map((r) =>
      row(
        r === resources[0] ? "Tablas y archivos" : "",
        typeof r.path === "string"
          ? `${r.path} (${r.bytes} bytes)`
          : `${r.path.length} documentos originales (${r.bytes} bytes)`,
      ),
    ),
    ...(basename(file) === expectedName
      ? []
      : [row("Observación", `el nombre esperado es ${expectedName}`)]),
  ];
}

function answerLines(
  { valija }: Manifest,
  row: (label: string, value: string) => string,
): string[] {
  const { answers } = valija;
  if (!answers) return [];
  const result = answers.result === "imported" ? "importado" : "rechazado";
  const scope = [answers.scope.period, answers.scope.operationType]
    .filter((part) => part !== null)
    .join(" T/O ");
  return [
    row(
      "Responde al envío",
      `${answers.sequence} de ${KINDS[answers.kind]} ${scope} de la sede ${answers.site.code} ${answers.site.name}`,
    ),
    row("Resultado", `${result} el ${answers.at} por ${answers.by}`),
    ...(answers.message === null ? [] : [row("Mensaje", answers.message)]),
  ];
}
