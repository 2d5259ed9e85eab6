import { archivedTables, detectFormat, tableFrom } from "./clovis.js";
import { ClovisError } from "./error.js";
import { start } from "./source.js";

let formats;

/** The spreadsheet module, loaded when the first workbook is met. */
function spreadsheets() {
  formats ??= import("./formats.js").then((module) => start(module, "formats_bg.wasm"));
  return formats;
}

async function bytesOf(source) {
  if (typeof source === "string") return new TextEncoder().encode(source);
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  if (typeof source?.arrayBuffer === "function") return new Uint8Array(await source.arrayBuffer());
  throw new ClovisError("bad-option", { column: "bytes", expected: "Uint8Array ArrayBuffer Blob string" });
}

/** The files within a compressed file (gzip) or a zip archive, each with its bytes and name; another one as it is. */
async function unpacked(bytes, name) {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [{ bytes: await inflated(bytes, "gzip", name), name }];
  if (detectFormat(bytes) !== "workbook" || bytes[0] !== 0x50) return [{ bytes, name }];
  let places;
  try {
    places = archivedTables(bytes);
  } catch (thrown) {
    throw located({ code: thrown.code, ...thrown.data }, name);
  }
  if (!places) return [{ bytes, name }];
  return Promise.all(
    places.map(async ({ name: inside, start, end, deflated }) => {
      const packed = bytes.subarray(start, end);
      const own = places.length > 1 ? inside : name;
      return { bytes: deflated ? await inflated(packed, "deflate-raw", own) : packed, name: own };
    }),
  );
}

async function inflated(bytes, format, name) {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new ClovisError("damaged-archive", name ? { file: name } : {});
  }
}

/** What the spreadsheet module throws is a plain object with a code. */
function located(thrown, name) {
  if (thrown === null || typeof thrown !== "object" || thrown instanceof Error) return thrown;
  const { code, ...data } = thrown;
  return new ClovisError(code, name ? { file: name, ...data } : data);
}

/** The text of a file, or of the sheet of a workbook, with what is known of it. */
async function textOf({ bytes, name }, sheet) {
  if (detectFormat(bytes) !== "workbook") return { text: bytes, given: { name } };
  const module = await spreadsheets();
  let found;
  try {
    found = module.toText(bytes, sheet);
  } catch (thrown) {
    throw located(thrown, name);
  }
  const given = { name, format: "xlsx", bytes: bytes.length, sheets: found.sheets, sheet: found.sheet, delimiter: "\t" };
  return { text: found.text, given };
}

/** Reads a table from the bytes of a text file, compressed or not, or of a workbook; from several, where their headers agree. */
export async function readTable(source, options = {}) {
  const sources = Array.isArray(source) ? source : [source];
  if (sources.length === 0) throw new ClovisError("bad-option", { column: "source", expected: "Uint8Array ArrayBuffer Blob string" });
  const { name = sources[0]?.name ?? "", ...settings } = options;
  const files = [];
  for (const [place, one] of sources.entries()) {
    const own = sources.length > 1 ? (one?.name ?? `${name || "file"} ${place + 1}`) : name;
    for (const file of await unpacked(await bytesOf(one), own)) files.push(await textOf(file, settings.sheet));
  }
  return tableFrom(files, settings, name);
}
