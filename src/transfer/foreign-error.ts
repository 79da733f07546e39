import type { Currency } from "../domain/company.ts";
import type { Country } from "../domain/tax-id.ts";
import type { ForeignRefusal } from "../foreign/refusal.ts";
import type { PackageError } from "./format/errors.ts";

/** Why a ZIP of another program does not give its one file. */
export type ForeignZipRefusal =
  | { readonly code: "bad-zip"; readonly cause: PackageError }
  | { readonly code: "not-one-file"; readonly files: number }
  /** A package of ours, which is imported elsewhere. */
  | { readonly code: "is-package" };

/** Why a file of another program is not brought in at all: a closed set, each member with what its sentence needs. */
export type ForeignError =
  | ForeignRefusal
  | ForeignZipRefusal
  | {
      readonly code: "other-company";
      readonly taxId: string;
      readonly own: string;
    }
  | { readonly code: "other-country"; readonly country: Country }
  /** The amounts are in another currency than the company's books. */
  | {
      readonly code: "other-currency";
      readonly currency: string;
      readonly own: Currency;
    };
