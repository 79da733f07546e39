import { parseCurrency, type Currency } from "../../domain/company.ts";
import { fold } from "../../lib/fold.ts";

/** Versions of CFDI that are read. */
export type CfdiVersion = "4.0" | "3.3" | "3.2";

/** Attributes that 3.2 writes with a capital as the later versions do. */
const CAPITAL_IN_32: ReadonlySet<string> = new Set(["Moneda", "TipoCambio"]);

/** What 3.2 calls what the later versions call otherwise than by a small first letter. */
const OTHER_IN_32: ReadonlyMap<string, string> = new Map([
  // The two changed their meaning: 3.2's method is the later form, its form ("en una sola exhibición") the later method.
  ["FormaPago", "metodoDePago"],
  ["MetodoPago", "formaDePago"],
]);

/** The name of an attribute in a version, by its name in 4.0. */
export function attributeName(version: CfdiVersion, name: string): string {
  if (version !== "3.2" || CAPITAL_IN_32.has(name)) return name;
  return OTHER_IN_32.get(name) ?? name.charAt(0).toLowerCase() + name.slice(1);
}

const TYPES_32: ReadonlyMap<string, string> = new Map([
  ["ingreso", "I"],
  ["egreso", "E"],
  ["traslado", "T"],
]);

/** The type of a CFDI by the letter of 3.3 and 4.0 or the word of 3.2. */
export function cfdiType(text: string): string {
  return TYPES_32.get(fold(text)) ?? text.toUpperCase();
}

/** PUE or PPD of the words of 3.2 (`Pago en una sola exhibición`, `Parcialidad 1 de 3`); what is neither stays as it is. */
export function methodOf32(text: string): string {
  const words = fold(text);
  if (/una sola|exhibici/.test(words)) return "PUE";
  return /parcial|diferid/.test(words) ? "PPD" : text;
}

/** What 3.2 calls its currencies, where any text was allowed: letters only, folded. */
const CURRENCIES_32: readonly (readonly [RegExp, Currency])[] = [
  [
    /^(mx[np]?|mn|\$|nacional|monedanacional|pesos?(mn|mx[np]?|monedanacional|mexicanos?)?|mexicanpesos?)$/,
    "MXN" as Currency,
  ],
  [
    /^(usd?|us\$|dlls?|dls|dolar(es)?(americanos?|estadounidenses?|usa?|usd|eua)?|(us)?dollars?)$/,
    "USD" as Currency,
  ],
  [/^(eur|euros?)$/, "EUR" as Currency],
];

/** The ISO code of a currency as 3.2 names it (`Pesos`, `MXP`, `Dólares`), pesos where it names none; null when unknown. */
export function currencyOf32(text: string | null): Currency | null {
  if (text === null) return "MXN" as Currency;
  const letters = fold(text).replace(/[^a-z$]/g, "");
  const known = CURRENCIES_32.find(([words]) => words.test(letters));
  return known ? known[1] : parseCurrency(text);
}
