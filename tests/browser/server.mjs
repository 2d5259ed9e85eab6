// Serves the built site the way any static host does: no special headers, under a folder, on an origin of its own.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The built site. */
export const dist = process.env.CLOVIS_DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));

const mediaTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
  ".ftl": "text/plain; charset=utf-8",
};

/**
 * Starts a server.
 * @param {object} options
 * @param {string} [options.folder] what is served
 * @param {string} [options.prefix] path under which it stands, with slashes at both ends
 * @param {boolean} [options.crossOrigin] whether other origins may fetch from it, as a host of an embed allows
 * @param {Record<string, string>} [options.pages] further pages by path, as text
 * @returns {Promise<{ url: string, origin: string, requests: string[], close: () => Promise<void> }>}
 */
export async function serve({ folder = dist, prefix = "/", crossOrigin = false, pages = {} } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    requests.push(path);
    const headers = crossOrigin ? { "Access-Control-Allow-Origin": "*" } : {};
    const send = (status, type, body) => {
      response.writeHead(status, { "Content-Type": type, ...headers });
      response.end(body);
    };
    if (path in pages) return send(200, mediaTypes[".html"], pages[path]);
    if (!path.startsWith(prefix)) return send(404, "text/plain", "not here");
    const inside = normalize(path.slice(prefix.length) || "index.html");
    if (inside.startsWith("..")) return send(404, "text/plain", "not here");
    const file = inside.endsWith("/") ? `${inside}index.html` : inside;
    try {
      send(200, mediaTypes[extname(file)] ?? "application/octet-stream", await readFile(join(folder, file)));
    } catch {
      send(404, "text/plain", "not found");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A test that fails before it closes its server must not keep the runner waiting.
  server.unref();
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    url: origin + prefix,
    origin,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
