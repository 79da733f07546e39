import type { RateFinding } from "../../domain/month-rates.ts";

function days(count: string): string {
  return count === "1" ? "1 día" : `${count} días`;
}

function date(text: string): string {
  return text.split("-").reverse().join("/");
}

/** What is wrong with a row of a pasted block, and what became of it. */
function finding(found: RateFinding): string {
  switch (found.code) {
    case "bad-date":
      return `«${found.text}» no es una fecha del calendario. Escríbala como 05/10/2026 o 2026-10-05. La fila no se tomó.`;
    case "bad-rate":
      return `«${found.text}» no es un tipo de cambio: hasta 6 decimales, mayor que cero, con punto o coma. La fila no se tomó.`;
    case "one-rate":
      return "Falta la compra o la venta. La fila no se tomó.";
    case "beyond-month":
      return "Queda después del último día del mes. Ponga la fecha delante. La fila no se tomó.";
    case "twice":
      return `El ${date(found.date)} ya está en otra fila de lo pegado. Vale la primera; esta fila no se tomó.`;
    case "sell-below-buy":
      return `El ${date(found.date)} la venta es menor que la compra. La fila se tomó; revísela.`;
  }
}

/** Another window was quicker with the rate of this day. */
function changed(day: string): string {
  return `Otra ventana cambió entretanto el tipo de cambio del ${date(day)}. No se guardó nada de esto: mire lo que hay ahora y guarde otra vez.`;
}

/** Tipos de cambio: a month of one currency. */
export const rates = {
  lead: "Un comprobante guarda su propio tipo de cambio: lo que se cambie aquí vale para los que se ingresen después.",
  period: "Mes",
  currency: "Moneda",
  otherCurrency: "Otra moneda…",
  addTitle: "Otra moneda",
  addLabel: "Código de la moneda",
  addHint: "Tres letras: USD, EUR, CLP.",
  addWrong: "Escriba las tres letras del código, por ejemplo EUR.",
  addOwn: (currency: string) =>
    `${currency} es la moneda de la empresa: no tiene tipo de cambio.`,
  add: "Usar esta moneda",
  /** Sunday to Saturday. */
  weekdays: [
    "dom",
    "lun",
    "mar",
    "mié",
    "jue",
    "vie",
    "sáb",
  ] as readonly string[],
  weekdayNames: [
    "domingo",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
  ] as readonly string[],
  table: (currency: string, from: string, to: string, month: string) =>
    `${currency} del ${from} al ${to} de ${month}`,
  list: (currency: string, month: string) => `${currency}, ${month}`,
  day: "Día",
  date: "Fecha",
  buy: "Compra",
  sell: "Venta",
  state: "Nota",
  cell: (what: string, weekday: string, day: string) =>
    `${what}, ${weekday} ${day}`,
  missing: "falta",
  bad: "No es un tipo de cambio: hasta 6 decimales, mayor que cero.",
  sellMissing: "falta la venta; el día no se guardó",
  buyMissing: "falta la compra; el día no se guardó",
  below: "venta menor que compra",
  complete: (count: string) => `Los ${days(count)} tienen tipo de cambio.`,
  soFar: (count: string) =>
    `${days(count)} con tipo de cambio; hasta hoy no falta ninguno.`,
  gaps: (there: string, count: string, missing: string, weekend: string) =>
    `${there} de ${days(count)}; ${missing === "1" ? "falta 1" : `faltan ${missing}`}${weekend === "0" ? "" : `, ${weekend} en fin de semana`}.`,
  copy: "Copiar el del día anterior",
  copyNone: "No hay un tipo de cambio anterior que copiar.",
  fill: (count: string) =>
    count === "0"
      ? "Llenar los días vacíos"
      : count === "1"
        ? "Llenar 1 día vacío"
        : `Llenar ${count} días vacíos`,
  fillHint:
    "Cada día vacío, hasta hoy, toma el tipo de cambio del día anterior, como corresponde a sábados, domingos y feriados.",
  paste:
    "Para pegar desde una hoja: copie fecha, compra y venta, y pegue en cualquier celda.",
  saved: (day: string) => `Guardado: ${date(day)}.`,
  removed: (day: string) => `Quitado: ${date(day)}.`,
  filled: (count: string) => `Se llenaron ${days(count)}.`,
  pasted: (created: string, changed: string, same: string) =>
    `Pegado: ${days(created)} ${created === "1" ? "nuevo" : "nuevos"}, ${changed} ${changed === "1" ? "cambiado" : "cambiados"}${same === "0" ? "" : `, ${same} sin cambio`}.`,
  elsewhere: (count: string) => `${days(count)} de otros meses.`,
  nothing: "No se pegó ninguna fila.",
  findings: (count: string) =>
    count === "1"
      ? "1 observación en lo pegado"
      : `${count} observaciones en lo pegado`,
  row: "Fila",
  undo: "Deshacer",
  undone: (back: string, stays: string) =>
    stays === "0"
      ? `Deshecho: ${days(back)} como antes.`
      : `${days(back)} como antes; ${days(stays)} sin deshacer, porque otra ventana los cambió después.`,
  failed: "No se guardó",
  finding,
  changed,
};
