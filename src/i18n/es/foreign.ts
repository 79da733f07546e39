import type { ForeignFinding } from "../../foreign/finding.ts";
import { vouchers } from "./vouchers.ts";

function latin(date: string): string {
  return date.split("-").reverse().join("/");
}

/** What was found in a foreign file, without its place. */
function what(f: ForeignFinding): string {
  const value = f.value === null ? "" : `«${f.value}» `;
  const field = f.field === null ? "" : ` (campo ${f.field})`;
  switch (f.code) {
    case "rule":
      return vouchers.problem(f.problem);
    case "field-count":
      return f.least === f.most
        ? `tiene ${f.found} campos y debe tener ${f.least}. Vuelva a generar el archivo.`
        : `tiene ${f.found} campos y debe tener de ${f.least} a ${f.most}. Vuelva a generar el archivo.`;
    case "bad-period":
      return `${value}no es un período${field}. Se escribe como 20261000.`;
    case "other-period":
      return `es del período ${f.period} y el archivo es de ${f.expected}.`;
    case "period-not-of-name":
      return `el contenido es del período ${f.period} y el nombre del archivo dice ${f.ofName}.`;
    case "book-currency":
      return `el nombre del archivo dice que los importes están en ${f.currency}, que no es la moneda de la empresa.`;
    case "bad-amount":
      return `${value}no es un importe${field}. Se escribe como 1234.50: sin comas y con dos decimales.`;
    case "amount-empty":
      return `el importe está vacío${field} y se toma como cero.`;
    case "negative-moved":
      return `el importe negativo ${value}pasa al otro lado con signo positivo${field}.`;
    case "bad-date":
      return `${value}no es una fecha del calendario${field}.`;
    case "bad-due-date":
      return `${value}no es una fecha de vencimiento${field}; se deja vacía.`;
    case "date-missing":
      return `falta la fecha${field}.`;
    case "date-moved":
      return `la fecha ${latin(f.date)} es anterior al período: el comprobante queda con fecha ${latin(f.to)} y el renglón conserva la suya como fecha del documento.`;
    case "number-repeated":
      return `otro comprobante del archivo (fila ${f.first}) tiene el mismo número.`;
    case "unknown-state":
      return `${value}no es un estado conocido${field}: se espera 1, 8 o 9.`;
    case "omitted-earlier":
      return `es un asiento omitido de un período anterior (estado 8); queda en ${f.period}.`;
    case "corrects-earlier":
      return `corrige un asiento de un período anterior (estado 9); queda en ${f.period}.`;
    case "bad-sequence":
      return `${value}no es un correlativo${field}: empieza con A, M o C.`;
    case "foreign-currency":
      return `el documento está en ${f.currency}; los importes se toman en la moneda de la empresa.`;
    case "mixed-currencies":
      return `mezcla monedas (${f.currencies.join(", ")}); los importes se toman en la moneda de la empresa.`;
    case "unknown-currency":
      return `${value}no es una moneda${field}.`;
    case "unknown-person-type":
      return `${value}no es un tipo de documento de identidad${field}.`;
    case "bad-person-number":
      return `${value}no es un número válido para su tipo de documento${field}.`;
    case "tax-id-check-digit":
      return `el dígito verificador de ${value}debería ser ${f.expected}${field}.`;
    case "bad-uuid":
      return `${value}no es un UUID fiscal${field}.`;
    case "only-first-kept":
      return `trae ${f.count} ${{ uuid: "UUID fiscales", person: "personas", document: "documentos" }[f.what]} y el renglón guarda el primero: ${f.values.join(", ")}.`;
    case "not-kept":
      return `el campo ${f.field ?? ""} viene lleno en ${f.count} filas y no se guarda.`;
    case "unexpected-element":
      return `${value}no se esperaba aquí y no se lee.`;
    case "account-missing":
      return `falta la cuenta${field}.`;
    case "account-repeated":
      return `la cuenta ${value}está repetida; vale la última.`;
    case "name-missing":
      return `falta el nombre${field}.`;
    case "unknown-parent":
      return `la cuenta mayor ${value}no está en el catálogo.`;
    case "bad-level":
      return `${value}no es un nivel${field}.`;
    case "bad-nature":
      return `${value}no es una naturaleza${field}: se espera D o A.`;
    case "nature-assumed":
      return `el archivo no dice la naturaleza de ${f.count} cuentas; se toma la de su elemento.`;
    case "text-too-long":
      return `el texto pasa de ${f.limit} caracteres${field}. Acórtelo.`;
    case "text-not-storable":
      return `el texto tiene caracteres de control que no se pueden guardar${field}.`;
  }
}

/** The finding as a sentence with its place: row and voucher. */
function finding(f: ForeignFinding): string {
  const place = [
    f.row === null ? null : `Fila ${f.row}`,
    f.voucher === null ? null : `comprobante ${f.voucher}`,
    f.line === null || f.code === "rule" ? null : `renglón ${f.line}`,
  ].filter((part) => part !== null);
  const text = what(f);
  return place.length === 0
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : `${place.join(", ")}: ${text}`;
}

/** Files of other programs. */
export const foreign = { finding, what };
