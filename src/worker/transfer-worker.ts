import * as Comlink from "comlink";
import { sweep } from "../db/books.ts";
import { ValijaDatabase } from "../db/database.ts";
import { asOnlyWriter } from "./write-lock.ts";
import { transferService } from "./transfer-service.ts";

const db = new ValijaDatabase();
// What a cancelled or killed import left is of no use to anybody.
void asOnlyWriter(async () => sweep(db));
Comlink.expose(transferService(db));
