import type { Instant } from "./calendar-date.ts";
import type {
  OperationClass,
  OperationType,
  OperationTypeCode,
} from "./masters.ts";
import type { Country } from "./tax-id.ts";

/**
 * When the masters that every company begins with were made: long ago at every site, so that a new site's untouched rows
 * never look newer than what another site has edited.
 */
export const STARTING_INSTANT = "2000-01-01T00:00:00Z" as Instant;

const TYPES: Readonly<
  Record<Country, readonly (readonly [string, string, OperationClass])[]>
> = {
  PE: [
    ["00", "Apertura", "apertura"],
    ["02", "Compras", "compras"],
    ["05", "Ventas", "ventas"],
    ["21", "Caja egresos", "egresos"],
    ["22", "Caja ingresos", "ingresos"],
    ["31", "Diario", "diario"],
    ["35", "Planilla", "planilla"],
    ["99", "Cierre", "cierre"],
  ],
  MX: [
    ["A", "Apertura", "apertura"],
    ["C", "Cheques", "egresos"],
    ["D", "Diario", "diario"],
    ["E", "Egresos", "egresos"],
    ["I", "Ingresos", "ingresos"],
    ["Z", "Cierre", "cierre"],
  ],
};

/** The operation types that a company of the country begins with. They are data: the company changes them as it likes. */
export function startingTypes(country: Country): OperationType[] {
  return TYPES[country].map(([code, name, type]) => ({
    code: code as OperationTypeCode,
    name,
    class: type,
    active: true,
    modified: STARTING_INSTANT,
  }));
}
