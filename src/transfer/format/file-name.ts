import type { PackageKind } from "./tables.ts";

/** What a package's file name is made of. */
export interface NameParts {
  readonly kind: PackageKind;
  readonly taxId: string;
  readonly period: string | null;
  readonly operationType: string | null;
  readonly site: string;
  readonly sequence: number;
}

const LABELS: Readonly<Record<Exclude<PackageKind, "vouchers">, string>> = {
  management: "GESTION",
  masters: "MAESTROS",
  receipt: "ACUSE",
};

/**
 * Name of a package's file, section 2: `20512333797_2026-10_05_S0002_N0013.zip`. ASCII, at most 64 characters; the `&`
 * and `Ñ` of an RFC become `_`. It helps people: programs trust the manifest.
 */
export function packageFileName(parts: NameParts): string {
  return `${packageName(parts)}.zip`;
}

/** The same without its ending. */
function packageName(parts: NameParts): string {
  const scope =
    parts.kind === "vouchers"
      ? [parts.period, parts.operationType]
      : parts.kind === "management"
        ? [LABELS.management, parts.period]
        : [LABELS[parts.kind]];
  const sequence = `N${parts.sequence.toString().padStart(4, "0")}`;
  return [parts.taxId, ...scope, `S${parts.site}`, sequence]
    .filter((part) => part !== null)
    .join("_")
    .replace(/[^A-Za-z0-9_-]/g, "_");
}
