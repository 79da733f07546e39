/** `npm start`: installs what is missing, builds what is old, serves the page. */
import { ensureBuilt, ensureInstalled } from "./ensure.js";
import { serve } from "./serve.js";

ensureInstalled();
ensureBuilt();
await serve(process.argv.slice(2));
