import type { PersonRef } from "../../domain/masters.ts";
import { formatDecimal } from "../../domain/money.ts";
import type { TextField, VoucherProblem } from "../../domain/voucher.ts";
import type { FormProblem } from "../../domain/voucher-form.ts";

const FIELDS: Readonly<Record<TextField, string>> = {
  number: "el número",
  memo: "la glosa",
  account: "la cuenta",
  "document-series": "la serie del documento",
  "document-number": "el número del documento",
  "document-type": "el tipo del documento",
  "cost-center": "el centro de costo",
  person: "la persona",
  "tax-uuid": "el UUID fiscal",
};

function person({ docType, docNumber, name }: PersonRef): string {
  return [docType, docNumber, name].filter(Boolean).join(" ");
}

function latin(date: string): string {
  return date.split("-").reverse().join("/");
}

/** What a rule of vouchers finds, and what to do. */
function problem(p: VoucherProblem): string {
  const at = p.line === null ? "" : `Renglón ${p.line}: `;
  switch (p.code) {
    case "unbalanced":
      return `No cuadra: el debe suma ${formatDecimal(p.debit)} y el haber ${formatDecimal(p.credit)}. Corrija los importes hasta que la diferencia sea cero.`;
    case "amount-out-of-range":
      return "Los importes suman más de lo que se puede llevar con exactitud. Revise si sobra algún dígito.";
    case "no-lines":
      return "No tiene renglones. Escriba al menos uno.";
    case "debit-and-credit":
      return `${at}tiene debe y haber a la vez. Deje solo uno de los dos.`;
    case "negative-amount":
      return `${at}el importe es negativo. Páselo al otro lado con signo positivo.`;
    case "number-missing":
      return "Falta el número del comprobante.";
    case "number-taken":
      return `El número ${p.number} ya lo tiene otro comprobante de este período y tipo de operación. Use otro número.`;
    case "date-outside-period":
      return `La fecha ${latin(p.date)} no está en el período ${p.period}. Corrija la fecha o cambie de período.`;
    case "unknown-operation-type":
      return `El tipo de operación ${p.operationType} no existe en los maestros. Elija otro o créelo.`;
    case "inactive-operation-type":
      return `El tipo de operación ${p.operationType} está inactivo. Elija otro.`;
    case "rate-missing":
      return `Falta el tipo de cambio de ${p.currency}.`;
    case "account-missing":
      return `${at}falta la cuenta.`;
    case "unknown-account":
      return `${at}la cuenta ${p.account} no está en el plan de cuentas. Elija otra o agréguela al plan.`;
    case "account-not-postable":
      return `${at}la cuenta ${p.account} tiene subcuentas y no recibe asientos. Elija una de ellas.`;
    case "inactive-account":
      return `${at}la cuenta ${p.account} está inactiva. Elija otra.`;
    case "person-required":
      return `${at}la cuenta ${p.account} exige una persona.`;
    case "cost-center-required":
      return `${at}la cuenta ${p.account} exige un centro de costo.`;
    case "document-required":
      return `${at}la cuenta ${p.account} exige un documento con su número.`;
    case "unknown-person":
      return `${at}la persona ${person(p.person)} no está en el maestro de personas. Elija otra o agréguela.`;
    case "inactive-person":
      return `${at}la persona ${person(p.person)} está inactiva. Elija otra.`;
    case "unknown-cost-center":
      return `${at}el centro de costo ${p.costCenter} no existe. Elija otro o créelo.`;
    case "inactive-cost-center":
      return `${at}el centro de costo ${p.costCenter} está inactivo. Elija otro.`;
    case "text-too-long":
      return `${at}${FIELDS[p.field]} tiene más de ${p.limit} caracteres. Acórtelo.`;
    case "text-not-storable":
      return `${at}${FIELDS[p.field]} tiene caracteres de control que no se pueden guardar. Bórrelos.`;
  }
}

/** What cannot be read of what was typed, and how to write it. */
function formProblem(p: FormProblem): string {
  const at = p.line === null ? "" : `Renglón ${p.line}: `;
  switch (p.code) {
    case "bad-date":
      return p.value.trim() === ""
        ? `${at}falta la fecha. Escríbala como 31/10/2026.`
        : `${at}«${p.value}» no es una fecha del calendario. Escríbala como 31/10/2026.`;
    case "bad-amount":
      return `${at}«${p.value}» no es un importe. Escríbalo como 1,234.50, con dos decimales a lo más.`;
    case "bad-rate":
      return `«${p.value}» no es un tipo de cambio. Escríbalo como 3.725.`;
    case "bad-currency":
      return `«${p.value}» no es una moneda. Escriba tres letras, como PEN o USD.`;
    case "bad-operation-type":
      return p.value.trim() === ""
        ? "Falta el tipo de operación."
        : `«${p.value}» no es un tipo de operación: son de 1 a 4 letras o dígitos.`;
  }
}

/** Vouchers: their list, their editor, and what the rules say. */
export const vouchers = { problem, formProblem };
