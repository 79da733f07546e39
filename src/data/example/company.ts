import type { Company, Currency } from "../../domain/company.ts";
import type { TaxId } from "../../domain/tax-id.ts";

/** The company of the example. Its RUC is well-formed, and nobody's. */
export const EXAMPLE_COMPANY: Company = {
  country: "PE",
  taxId: "20000000001" as TaxId,
  name: "Distribuidora Ejemplo SAC",
  currency: "PEN" as Currency,
};
