import { minor, sum, ZERO, type Minor } from "../domain/money.ts";
import { readAmount } from "./amount.ts";
import type { ForeignProblem } from "./finding.ts";
import type { XmlElement } from "./xml.ts";

/** Reports something about an attribute. */
export type ReportAttribute = (
  field: string,
  value: string,
  problem: ForeignProblem,
) => void;

/** Both sides of a `Transaccion`, neither negative; `read` is false when one could not be read and counts as zero. */
export interface Sides {
  readonly debit: Minor;
  readonly credit: Minor;
  readonly read: boolean;
}

/**
 * Reads `Debe` and `Haber`. What is negative on one side is positive on the other: the schema allows it, and programs
 * cancel entries so.
 */
export function readSides(element: XmlElement, report: ReportAttribute): Sides {
  const debe = readSide(element, "Debe", report);
  const haber = readSide(element, "Haber", report);
  const debit = plus(debe ?? ZERO, haber ?? ZERO);
  const credit = plus(haber ?? ZERO, debe ?? ZERO);
  if (debit !== null && credit !== null)
    return { debit, credit, read: debe !== null && haber !== null };
  const field = debit === null ? "Debe" : "Haber";
  report(field, element.attribute(field) ?? "", {
    code: "bad-amount",
    fault: "out-of-range",
  });
  return { debit: debit ?? ZERO, credit: credit ?? ZERO, read: false };
}

/** What a side has of its own, and what the other has below zero; null when the sum leaves the exact range. */
function plus(own: Minor, other: Minor): Minor | null {
  return sum([own > 0 ? own : ZERO, other < 0 ? minor(0 - other) : ZERO]);
}

/** An amount with its sign; null when it is none. */
function readSide(
  element: XmlElement,
  field: "Debe" | "Haber",
  report: ReportAttribute,
): Minor | null {
  const value = element.attribute(field) ?? "";
  // The schema has two decimals; programs write six.
  const reading = readAmount(value, 6);
  switch (reading.kind) {
    case "amount":
      if (reading.value < 0) report(field, value, { code: "negative-moved" });
      return reading.value;
    case "empty":
      report(field, value, { code: "amount-empty" });
      return ZERO;
    case "fault":
      report(field, value, { code: "bad-amount", fault: reading.fault });
      return null;
  }
}
