import type { AmountFault } from "../../foreign/amount.ts";
import type { ForeignFinding } from "../../foreign/finding.ts";
import { findingTexts } from "../finding-texts.ts";
import type { Locale } from "../numbers.ts";
import { dateText } from "./calendar.ts";
import { vouchers } from "./vouchers.ts";

/** How an amount that cannot be read should be written. */
const AMOUNT_FAULTS: Readonly<Record<AmountFault, string>> = {
  "thousands-mark": "tiene separador de miles. Se escribe sin él, como 1234.50",
  "decimal-comma": "tiene coma decimal. Se escribe con punto, como 1234.50",
  decimals: "tiene más de dos decimales. Redondéelo en el origen",
  "out-of-range": "es más de lo que se puede llevar. Revise si sobran dígitos",
  "not-a-number": "no es un importe. Se escribe como 1234.50",
};

/** What was found in a foreign file and what to do, without its place. */
function what(f: ForeignFinding, locale: Locale): string {
  const value = f.value === null ? "" : `«${f.value}» `;
  const field = f.field === null ? "" : ` (campo ${f.field})`;
  switch (f.code) {
    case "rule":
      return vouchers.problem(f.problem, locale);
    case "field-count":
      return f.least === f.most
        ? `tiene ${f.found} campos y debe tener ${f.least}. Vuelva a generar el archivo.`
        : `tiene ${f.found} campos y debe tener de ${f.least} a ${f.most}. Vuelva a generar el archivo.`;
    case "bad-period":
      return `${value}no es un período${field}. Se escribe como 20261000.`;
    case "other-period":
      return `es del período ${f.period} y el archivo es de ${f.expected}. Corrija el campo 1 o lleve la fila al archivo de su período.`;
    case "period-not-of-name":
      return `el contenido es del período ${f.period} y el nombre del archivo dice ${f.ofName}.`;
    case "book-currency":
      return `el nombre del archivo dice que los importes están en ${f.currency}, que no es la moneda de la empresa.`;
    case "bad-amount":
      return `${value}${AMOUNT_FAULTS[f.fault]}${field}.`;
    case "amount-empty":
      return `el importe está vacío${field} y se toma como cero.`;
    case "negative-moved":
      return `el importe negativo ${value}pasa al otro lado con signo positivo${field}.`;
    case "bad-date":
      return `${value}no es una fecha del calendario${field}. Corríjala en el origen.`;
    case "bad-due-date":
      return `${value}no es una fecha de vencimiento${field}; se deja vacía.`;
    case "date-missing":
      return `falta la fecha${field}. Complétela en el origen.`;
    case "date-moved":
      return `la fecha ${dateText(f.date)} es anterior al período: el comprobante queda con fecha ${dateText(f.to)} y el renglón conserva la suya como fecha del documento.`;
    case "number-repeated":
      return `otro comprobante del archivo (fila ${f.first}) tiene el mismo número. Dé a uno de los dos otro número.`;
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
      return `falta la cuenta${field}. Complétela en el origen.`;
    case "account-repeated":
      return `la cuenta ${value}está repetida; vale la última.`;
    case "name-missing":
      return `falta el nombre${field}.`;
    case "unknown-parent":
      return `la cuenta mayor ${value}no está en el catálogo.`;
    case "bad-level":
      return `${value}no es un nivel${field}.`;
    case "bad-nature":
      return `${value}no es una naturaleza${field}: se espera D (deudora) o A (acreedora).`;
    case "nature-assumed":
      return `el archivo no dice la naturaleza de ${f.count} cuentas; se toma la de su elemento.`;
    case "text-too-long":
      return `el texto pasa de ${f.limit} caracteres${field}. Acórtelo.`;
    case "text-not-storable":
      return `el texto tiene caracteres de control que no se pueden guardar${field}.`;
  }
}

/** What is found in files of other programs. */
export const findings = findingTexts(what, {
  row: (row) => `fila ${row}`,
  voucher: (number) => `comprobante ${number}`,
  line: (line) => `renglón ${line}`,
});
