import type { DocumentWarning } from "../../foreign/documents/document.ts";

/** What is odd about a document that is brought in all the same. */
export function documentWarning(warning: DocumentWarning): string {
  switch (warning.code) {
    case "total-differs":
      return `El total dice ${warning.stated} y sus partes suman ${warning.parts}. Se guarda el que dice.`;
    case "negative-total":
      return `El total es negativo: ${warning.total}.`;
    case "both-own":
      return "La empresa es emisora y receptora; cuenta como emitida.";
    case "bad-tax-id":
      return `${warning.taxId} no tiene la forma de un RUC o RFC.`;
    case "tax-id-check-digit":
      return `El dígito verificador de ${warning.taxId} no es el que corresponde (${warning.expected}).`;
    case "bad-related":
      return `Un documento relacionado, «${warning.value}», no se puede identificar y no se guarda.`;
    case "rate-not-kept":
      return `El tipo de cambio «${warning.value}» no es válido y no se guarda.`;
    case "no-payments":
      return "Es un CFDI de pago sin ningún pago.";
    case "balance-differs":
      return `Parcialidad ${warning.installment} de ${warning.invoice}: ${warning.previous} menos ${warning.paid} no da ${warning.balance}.`;
    case "applied-exceeds":
      return `El pago ${warning.payment} es de ${warning.amount} y aplica ${warning.applied}.`;
    case "installment-changed":
      return `La parcialidad «${warning.stated ?? ""}» de ${warning.invoice} se guarda como ${warning.kept}.`;
    case "equivalence-missing":
      return `${warning.invoice} está en otra moneda que el pago y no se dice la equivalencia.`;
  }
}
