import type { Dictionary } from "../index.ts";
import { accounts } from "./accounts.ts";
import { bringDocuments } from "./bring-documents.ts";
import { calendar } from "./calendar.ts";
import { cash } from "./cash.ts";
import { common } from "./common.ts";
import { company } from "./company.ts";
import { documents } from "./documents.ts";
import { errors } from "./errors.ts";
import { example } from "./example.ts";
import { foreign } from "./foreign.ts";
import { frame } from "./frame.ts";
import { home } from "./home.ts";
import { invoices } from "./invoices.ts";
import { jobs } from "./jobs.ts";
import { lists } from "./lists.ts";
import { masters } from "./masters.ts";
import { people } from "./people.ts";
import { posting } from "./posting.ts";
import { rates } from "./rates.ts";
import { screens } from "./screens.ts";
import { settings } from "./settings.ts";
import { sheets } from "./sheets.ts";
import { transfers } from "./transfers.ts";
import { vouchers } from "./vouchers.ts";

/** All English text, one area a file. */
export const en = {
  accounts,
  bringDocuments,
  calendar,
  cash,
  common,
  company,
  documents,
  errors,
  example,
  foreign,
  frame,
  home,
  invoices,
  jobs,
  lists,
  masters,
  people,
  posting,
  rates,
  screens,
  settings,
  sheets,
  transfers,
  vouchers,
} satisfies Dictionary;
