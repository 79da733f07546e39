/**
 * Serves the built page (dist) on this machine. Plain Node, no dependency.
 * `node scripts/serve.js [--port 4173] [--folder dist]`: with `--port` just that port (0: any), without it 4173 or the
 * next free one.
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";

const DIST = join(dirname(fileURLToPath(import.meta.url)), "..", "dist");
const USUAL_PORT = 4173;
const TRIES = 20;

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};
const ALREADY_PACKED = new Set([".png", ".woff2", ".ico"]);

/** Serves the folder and says where. Ends the process when no port can be had. */
export async function serve(args) {
  const asked = portOf(args);
  const folder = resolve(valueOf(args, "--folder") ?? DIST);
  const first = asked ?? USUAL_PORT;
  const last = asked === null ? first + TRIES - 1 : first;
  for (let port = first; port <= last; port++) {
    const server = await listen(port, folder);
    if (!server) continue;
    announce(server.address().port, asked);
    return server;
  }
  console.error(
    asked === null
      ? `Los puertos ${first} a ${last} están ocupados. Cierre otro programa o elija uno: npm start -- --port 5000`
      : `El puerto ${first} está ocupado. Elija otro: npm start -- --port ${first + 1}`,
  );
  process.exit(1);
}

function announce(port, asked) {
  console.log(
    `Valija está lista en http://localhost:${port}/ (para terminar: Ctrl+C)`,
  );
  // A browser keeps data by address, port included: on another port the books seem to be gone.
  if (asked === null && port !== USUAL_PORT)
    console.log(
      `Atención: el puerto ${USUAL_PORT} está ocupado. Los datos guardados en http://localhost:${USUAL_PORT}/ no se ven en esta dirección.`,
    );
}

function portOf(args) {
  const text = valueOf(args, "--port");
  if (text === null) return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  console.error("Escriba un puerto entre 0 y 65535: npm start -- --port 4173");
  process.exit(1);
}

/** What stands after the option; null without the option. */
function valueOf(args, option) {
  const at = args.indexOf(option);
  return at < 0 ? null : (args[at + 1] ?? "");
}

/** A server on the port of this machine only, or null when the port is taken. */
function listen(port, folder) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(folder, request, response);
    });
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function answer(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD")
    return refuse(response, 405);
  const file = fileOf(folder, request.url ?? "/");
  if (!file) return refuse(response, 404);
  const { mtimeMs, size } = statSync(file);
  const etag = `"${Math.trunc(mtimeMs).toString(36)}-${size.toString(36)}"`;
  const extension = extname(file);
  const headers = {
    "Content-Type": TYPES[extension] ?? "application/octet-stream",
    "Cache-Control": cacheOf(folder, file),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    Vary: "Accept-Encoding",
    ETag: etag,
  };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const packed =
    !ALREADY_PACKED.has(extension) &&
    /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (packed) headers["Content-Encoding"] = "gzip";
  else headers["Content-Length"] = size;
  response.writeHead(200, headers);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const body = createReadStream(file);
  body.on("error", () => response.destroy());
  (packed ? body.pipe(createGzip()) : body).pipe(response);
}

/** The file in the folder that the address means, or null. */
function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0] ?? "/");
  } catch {
    return null;
  }
  const file = normalize(
    join(folder, path.endsWith("/") ? `${path}index.html` : path),
  );
  if (!file.startsWith(folder + sep) || path.includes("\0")) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Parts in assets/ have their content's hash in their name and never change; all else is asked for each time. */
function cacheOf(folder, file) {
  return file.startsWith(join(folder, "assets") + sep)
    ? "public, max-age=31536000, immutable"
    : "no-cache";
}

function refuse(response, status) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(status === 404 ? "No existe." : "No se admite.");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await serve(process.argv.slice(2));
