import { firstDay, type CalendarDate } from "../domain/calendar-date.ts";
import {
  parseOperationType,
  type OperationTypeCode,
  type PersonRef,
} from "../domain/masters.ts";
import type { Minor } from "../domain/money.ts";
import type { VoucherLine } from "../domain/voucher.ts";
import type { ForeignVoucher, PersonMention, ReadContext } from "./batch.ts";
import { finishVoucher, type DraftLine, type FieldNames } from "./draft.ts";
import type { FindingLog, ForeignFinding, ForeignProblem } from "./finding.ts";
import { Mentions } from "./mentions.ts";
import { personProblem } from "./persons.ts";
import { readSides } from "./sat-amount.ts";
import type { SatHeader, SatVisitor } from "./sat.ts";
import {
  keepSupport,
  parseXmlDate,
  readSupport,
  type Support,
} from "./sat-support.ts";
import type { XmlElement } from "./xml.ts";

const NAMES: FieldNames = {
  number: "NumUnIdenPol",
  date: "Fecha",
  memo: "Concepto",
  "line-memo": "Concepto",
  account: "NumCta",
  debit: "Debe",
  credit: "Haber",
  person: "RFC",
  "document-type": "Num",
  "document-series": "CFD_CBB_Serie",
  "document-number": "Num",
  "cost-center": "NumCta",
  "tax-uuid": "UUID_CFDI",
};

/** A `Poliza` that is open. */
interface OpenPoliza {
  readonly number: string;
  readonly ordinal: number;
  readonly date: CalendarDate | null;
  readonly memo: string | null;
  readonly row: number;
  readonly lines: DraftLine[];
  readonly findings: ForeignFinding[];
  amountsRead: boolean;
}

/** A `Transaccion` that is open. */
interface OpenLine {
  readonly account: string;
  readonly memo: string | null;
  readonly row: number;
  readonly debit: Minor;
  readonly credit: Minor;
  readonly supports: Support[];
}

/** Makes vouchers of the elements as they pass by. */
export class PolizaReader implements SatVisitor {
  readonly vouchers: ForeignVoucher[] = [];
  readonly mentions = new Mentions();
  /** Vouchers whose number does not tell their T/O. */
  assumedTypes = 0;
  readonly #log: FindingLog;
  readonly #context: ReadContext;
  readonly #firstRows = new Map<string, number>();
  #poliza: OpenPoliza | null = null;
  #line: OpenLine | null = null;

  constructor(log: FindingLog, context: ReadContext) {
    this.#log = log;
    this.#context = context;
  }

  readonly open = (element: XmlElement): boolean => {
    const { depth, local } = element;
    if (depth === 2 && local === "Poliza") this.#openPoliza(element);
    else if (depth === 3 && local === "Transaccion" && this.#poliza)
      this.#openLine(element, this.#poliza);
    else if (depth === 4 && this.#line) {
      const support = readSupport(element);
      if (support) this.#line.supports.push(support);
      return support !== null;
    } else return false;
    return true;
  };

  readonly close = (_: string, depth: number, header: SatHeader): void => {
    if (depth === 3 && this.#poliza && this.#line) {
      this.#poliza.lines.push(this.#closeLine(this.#line, this.#poliza));
      this.#line = null;
    } else if (depth === 2 && this.#poliza) {
      this.vouchers.push(this.#closePoliza(this.#poliza, header));
      this.#poliza = null;
    }
  };

  #report(
    poliza: OpenPoliza,
    at: {
      readonly row: number;
      readonly line: number | null;
      readonly field: string;
      readonly value: string | null;
    },
    problem: ForeignProblem,
  ): void {
    this.#log.add(
      { voucher: poliza.number, ordinal: poliza.ordinal, ...at },
      problem,
      poliza.findings,
    );
  }

  #openPoliza(element: XmlElement): void {
    const number = element.attribute("NumUnIdenPol") ?? "";
    const stated = element.attribute("Fecha") ?? "";
    const row = element.line;
    const poliza: OpenPoliza = {
      number,
      ordinal: this.vouchers.length + 1,
      date: parseXmlDate(stated),
      memo: element.attribute("Concepto"),
      row,
      lines: [],
      findings: [],
      amountsRead: true,
    };
    this.#poliza = poliza;
    if (poliza.date === null)
      this.#report(
        poliza,
        { row, line: null, field: "Fecha", value: stated },
        { code: stated === "" ? "date-missing" : "bad-date" },
      );
    const first = this.#firstRows.get(number);
    if (first !== undefined)
      this.#report(
        poliza,
        { row, line: null, field: "NumUnIdenPol", value: number },
        { code: "number-repeated", first },
      );
    else if (number !== "") this.#firstRows.set(number, row);
  }

  #openLine(element: XmlElement, poliza: OpenPoliza): void {
    const account = element.attribute("NumCta") ?? "";
    this.mentions.account(account, element.attribute("DesCta"));
    const row = element.line;
    const at = { row, line: poliza.lines.length + 1 };
    const sides = readSides(element, (field, value, problem) => {
      this.#report(poliza, { ...at, field, value }, problem);
    });
    if (!sides.read) poliza.amountsRead = false;
    this.#line = {
      account,
      memo: element.attribute("Concepto"),
      row,
      debit: sides.debit,
      credit: sides.credit,
      supports: [],
    };
  }

  #closeLine(open: OpenLine, poliza: OpenPoliza): DraftLine {
    const kept = keepSupport(open.supports, this.#context.currency);
    const at = { row: open.row, line: poliza.lines.length + 1 };
    for (const { field, value, problem } of kept.problems)
      this.#report(poliza, { ...at, field, value }, problem);
    const line: VoucherLine = {
      account: open.account,
      debit: open.debit,
      credit: open.credit,
      foreignAmount: null,
      person: this.#person(kept.person, poliza, at),
      document: kept.document,
      costCenter: null,
      memo: open.memo,
      taxUuid: kept.uuid,
    };
    return { line, row: open.row };
  }

  #person(
    person: PersonMention | null,
    poliza: OpenPoliza,
    at: { readonly row: number; readonly line: number },
  ): PersonRef | null {
    if (!person) return null;
    const { docType, docNumber, name } = person;
    const { ref, first } = this.mentions.person(docType, docNumber, name);
    const problem = first ? personProblem(docType, docNumber) : null;
    if (problem)
      this.#report(poliza, { ...at, field: "RFC", value: docNumber }, problem);
    return ref;
  }

  #closePoliza(poliza: OpenPoliza, { period }: SatHeader): ForeignVoucher {
    const told = operationTypeOf(poliza.number);
    if (told === null) this.assumedTypes++;
    const operationType = told ?? this.#context.defaultOperationType;
    this.mentions.operationType(operationType);
    const { number, ordinal, memo, lines, findings, amountsRead } = poliza;
    return finishVoucher(
      {
        number,
        ordinal,
        operationType,
        period,
        date: poliza.date ?? firstDay(period),
        memo,
        lines,
        rows: { first: poliza.row, last: lines.at(-1)?.row ?? poliza.row },
        amountsRead,
        findings,
      },
      NAMES,
      this.#log,
      this.#context,
    );
  }
}

/**
 * The T/O of a number such as `2023-12-I-0001`: the schema has no type of póliza, so programs put its letter (ingreso,
 * egreso, diario, cheque) into the number. Null when no part of it stands alone.
 */
function operationTypeOf(number: string): OperationTypeCode | null {
  const letter = number
    .toUpperCase()
    .split(/[-/\s]+/)
    .find((part) => /^[IEDC]$/.test(part));
  return letter === undefined ? null : parseOperationType(letter);
}
