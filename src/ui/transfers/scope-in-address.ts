import {
  parseOperationType,
  type OperationTypeCode,
} from "../../domain/masters.ts";
import { TYPE } from "../frame/query-names.ts";
import { queryValue } from "../frame/query.svelte.ts";

/** The T/O that the address names; null for all. */
export function chosenType(): OperationTypeCode | null {
  return parseOperationType(queryValue(TYPE) ?? "");
}
