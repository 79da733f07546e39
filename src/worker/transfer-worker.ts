import * as Comlink from "comlink";
import { sweep } from "../db/books.ts";
import { ValijaDatabase } from "../db/database.ts";
import { dropScratch } from "../transfer/example-company.ts";
import { runFirst } from "./jobs.ts";
import { transferService } from "./transfer-service.ts";

const db = new ValijaDatabase();
// What a cancelled or killed import left is of no use to anybody.
runFirst(async () => {
  await sweep(db);
  await dropScratch();
});
Comlink.expose(transferService(db));
