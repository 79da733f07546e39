import type { ForeignFinding } from "./finding.ts";
import type { Instant, Period } from "../domain/calendar-date.ts";
import type { Currency } from "../domain/company.ts";
import type { Account, OperationTypeCode } from "../domain/masters.ts";
import type { Country } from "../domain/tax-id.ts";
import type { Voucher, VoucherId } from "../domain/voucher.ts";

/** The accounting files of others that are read; `sat-…` in versions 1.3 and 1.1. */
export type ForeignFormat =
  "ple-5.1" | "ple-5.3" | "sat-polizas" | "sat-catalogo";

/** A file as it was chosen: its name is a hint, its bytes decide. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reader cannot know from the file. */
export interface ReadContext {
  readonly newId: () => VoucherId;
  readonly now: Instant;
  /** The company's own: neither PLE nor the SAT's files state amounts in another. */
  readonly currency: Currency;
  /** For vouchers whose number does not tell its T/O. */
  readonly defaultOperationType: OperationTypeCode;
  /** Bytes at most; `FOREIGN_BOUNDS.bytes` when absent. */
  readonly maxBytes?: number;
}

/** What a reader gives, whatever the format. Lists are in a fixed order: vouchers as in the file, the rest by code. */
export interface ForeignBatch {
  readonly format: ForeignFormat;
  readonly country: Country;
  /** As the file's name (PLE) or root (SAT) states it, not compared with anybody's; null when it does not. */
  readonly taxId: string | null;
  /** The period that the file is for; null when it states none. */
  readonly period: Period | null;
  /** Every period that some voucher lies in, ascending: PLE's opening, closing and late entries lie in others. */
  readonly periods: readonly Period[];
  readonly vouchers: readonly ForeignVoucher[];
  /** How many of them got the default T/O because their number does not tell theirs. */
  readonly assumedTypes: number;
  /** Codes that the file uses, so that the caller can make the masters that are missing. */
  readonly mentioned: Mentioned;
  /** Whole accounts, of catalogue files only; rows without a code are findings. */
  readonly accounts: readonly Account[];
  /** Everything found, by row; those of vouchers are listed with their voucher too. */
  readonly findings: readonly ForeignFinding[];
}

/** A voucher as read. With an error among its findings it can only be kept as a draft. */
export interface ForeignVoucher {
  readonly voucher: Voucher;
  readonly period: Period;
  /** Lines of the file, from 1; in PLE others may lie between. */
  readonly rows: { readonly first: number; readonly last: number };
  readonly findings: readonly ForeignFinding[];
}

/** Codes that a file uses, each once. */
export interface Mentioned {
  readonly accounts: readonly AccountMention[];
  readonly persons: readonly PersonMention[];
  readonly costCenters: readonly string[];
  readonly operationTypes: readonly OperationTypeCode[];
}

/** An account and what the file says of it; null where it says nothing. */
export interface AccountMention {
  readonly code: string;
  readonly name: string | null;
  readonly parent: string | null;
  readonly level: number | null;
  readonly nature: "D" | "H" | null;
  /** Mexico: código agrupador. */
  readonly grouping: string | null;
}

/** A person and the name where the file says it. */
export interface PersonMention {
  readonly docType: string;
  readonly docNumber: string;
  readonly name: string | null;
}
