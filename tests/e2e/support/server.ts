import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

/** The project's folder. */
export const ROOT = join(import.meta.dirname, "..", "..", "..");

/** The built page. */
export const DIST = join(ROOT, "dist");

/** The program's own server, in a process of its own, so that stopping it really leaves the port without an answer. */
export interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Serves again, at the same address. */
  readonly start: () => Promise<void>;
}

/** Serves a folder, dist where none is named, on a free port of this machine. */
export async function serveDist(folder = DIST): Promise<Server> {
  let { child, port } = await spawnServer(folder, 0);
  return {
    url: `http://localhost:${port}/`,
    stop: () => ended(child),
    start: async () => {
      await ended(child);
      ({ child, port } = await spawnServer(folder, port));
    },
  };
}

async function spawnServer(
  folder: string,
  port: number,
): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(
    process.execPath,
    ["scripts/serve.js", "--port", String(port), "--folder", folder],
    { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] },
  );
  const announced = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => {
      reject(new Error(`the server ended with ${String(code)}`));
    });
    child.stdout.on("data", (data: Buffer) => {
      const found = /localhost:(\d+)/.exec(data.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, port: Number(announced) };
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => {
      resolve();
    });
    child.kill();
  });
}
