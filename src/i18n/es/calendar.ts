/** Names of periods. */
export const calendar = {
  /** January to December. */
  months: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ] as readonly string[],
  month: (month: string, year: string) => `${month} ${year}`,
  opening: (year: string) => `${year} apertura (00)`,
  closing: (year: string) => `${year} cierre (13)`,
};
