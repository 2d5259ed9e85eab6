import { archivedTable, detectFormat, tableFrom } from "./clovis.js";
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

/** The bytes within a compressed file (gzip), or of the one table in a zip archive; others as they are. */
async function unpacked(bytes, name) {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return inflated(bytes, "gzip", name);
  if (detectFormat(bytes) !== "workbook" || bytes[0] !== 0x50) return bytes;
  let place;
  try {
    place = archivedTable(bytes);
  } catch (thrown) {
    throw located({ code: thrown.code, ...thrown.data }, name);
  }
  if (!place) return bytes;
  const packed = bytes.subarray(place.start, place.end);
  return place.deflated ? inflated(packed, "deflate-raw", name) : packed;
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

/** Reads a table from the bytes of a text file, compressed or not, or of a workbook. */
export async function readTable(source, options = {}) {
  const { name = source?.name ?? "", ...settings } = options;
  const bytes = await unpacked(await bytesOf(source), name);
  if (detectFormat(bytes) !== "workbook") return tableFrom(bytes, settings, { name });
  const module = await spreadsheets();
  let sheet;
  try {
    sheet = module.toText(bytes, settings.sheet);
  } catch (thrown) {
    throw located(thrown, name);
  }
  return tableFrom(sheet.text, settings, {
    name,
    format: "xlsx",
    bytes: bytes.length,
    sheets: sheet.sheets,
    sheet: sheet.sheet,
    delimiter: "\t",
  });
}
