/** How money changes hands, by the codes of each authority and in its own words: both are what returns ask for. */
import type { Country } from "../domain/tax-id.ts";

/** A form of payment. */
export interface PaymentForm {
  readonly code: string;
  readonly name: string;
}

/** SUNAT's table 1 (medio de pago), shortened where the law is quoted. */
const SUNAT: readonly (readonly [string, string])[] = [
  ["001", "Depósito en cuenta"],
  ["002", "Giro"],
  ["003", "Transferencia de fondos"],
  ["004", "Orden de pago"],
  ["005", "Tarjeta de débito"],
  ["006", "Tarjeta de crédito emitida en el país por el sistema financiero"],
  ["007", "Cheque no negociable, intransferible o equivalente"],
  ["008", "Efectivo, sin obligación de utilizar medio de pago"],
  ["009", "Efectivo, en los demás casos"],
  ["010", "Medios de pago usados en comercio exterior"],
  ["011", "Documentos de EDPYMES y cooperativas de ahorro y crédito"],
  ["012", "Tarjeta de crédito de empresa no financiera"],
  ["013", "Tarjeta de crédito emitida en el exterior"],
  ["101", "Transferencias – Comercio exterior"],
  ["102", "Cheques bancarios – Comercio exterior"],
  ["103", "Orden de pago simple – Comercio exterior"],
  ["104", "Orden de pago documentario – Comercio exterior"],
  ["105", "Remesa simple – Comercio exterior"],
  ["106", "Remesa documentaria – Comercio exterior"],
  ["107", "Carta de crédito simple – Comercio exterior"],
  ["108", "Carta de crédito documentario – Comercio exterior"],
  ["999", "Otros medios de pago"],
];

/** The SAT's c_FormaPago. `99` (por definir) is of invoices: money that moved moved somehow. */
const SAT: readonly (readonly [string, string])[] = [
  ["01", "Efectivo"],
  ["02", "Cheque nominativo"],
  ["03", "Transferencia electrónica de fondos"],
  ["04", "Tarjeta de crédito"],
  ["05", "Monedero electrónico"],
  ["06", "Dinero electrónico"],
  ["08", "Vales de despensa"],
  ["12", "Dación en pago"],
  ["13", "Pago por subrogación"],
  ["14", "Pago por consignación"],
  ["15", "Condonación"],
  ["17", "Compensación"],
  ["23", "Novación"],
  ["24", "Confusión"],
  ["25", "Remisión de deuda"],
  ["26", "Prescripción o caducidad"],
  ["27", "A satisfacción del acreedor"],
  ["28", "Tarjeta de débito"],
  ["29", "Tarjeta de servicios"],
  ["30", "Aplicación de anticipos"],
  ["31", "Intermediario pagos"],
];

/** The forms of payment of a country, in the order of their codes. */
export const PAYMENT_FORMS: Readonly<Record<Country, readonly PaymentForm[]>> =
  {
    PE: SUNAT.map(([code, name]) => ({ code, name })),
    MX: SAT.map(([code, name]) => ({ code, name })),
  };
