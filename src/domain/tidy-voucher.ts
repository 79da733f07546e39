import { isGenericId, type PersonRef } from "./masters.ts";
import { cleanText } from "./text.ts";
import type { LineDocument, Voucher, VoucherLine } from "./voucher.ts";

/**
 * The voucher as it is kept and as it comes back from a page: every text NFC without outer blanks, empty ones null, a
 * person's name only where many share the id. Keys and page cuts are computed from this form and no other.
 */
export function tidyVoucher(voucher: Voucher): Voucher {
  return {
    ...voucher,
    number: tidyKey(voucher.number),
    memo: cleanText(voucher.memo),
    lines: voucher.lines.map(tidyLine),
  };
}

function tidyLine(line: VoucherLine): VoucherLine {
  return {
    ...line,
    account: tidyKey(line.account),
    person: line.person && tidyPerson(line.person),
    document: line.document && tidyDocument(line.document),
    costCenter: cleanText(line.costCenter),
    memo: cleanText(line.memo),
    taxUuid: cleanText(line.taxUuid),
  };
}

function tidyPerson(person: PersonRef): PersonRef | null {
  const docType = tidyKey(person.docType);
  const docNumber = tidyKey(person.docNumber);
  const name = isGenericId(docType, docNumber) ? cleanText(person.name) : null;
  return docType === "" && docNumber === "" && name === null
    ? null
    : { docType, docNumber, name };
}

function tidyDocument(document: LineDocument): LineDocument | null {
  const tidy: LineDocument = {
    ...document,
    type: cleanText(document.type),
    series: cleanText(document.series),
    number: cleanText(document.number),
  };
  return Object.values(tidy).every((value) => value === null) ? null : tidy;
}

function tidyKey(text: string): string {
  return cleanText(text) ?? "";
}
