import { TableReader, archivedTables, detectFormat } from "./clovis.js";
import { ClovisError } from "./error.js";
import { start } from "./source.js";

/** Bytes of a piece. */
const PIECE = 2 ** 20;

let formats;
let columnar;

/** The spreadsheet module, loaded when the first workbook is met. */
function spreadsheets() {
  formats ??= import("./formats.js").then((module) => start(module, "formats_bg.wasm"));
  return formats;
}

/** The module for Parquet and Arrow, loaded when the first such file is met. */
function filesOfColumns() {
  columnar ??= import("./columnar.js").then((module) => start(module, "columnar_bg.wasm"));
  return columnar;
}

/** The bytes of a source. */
export async function bytesOf(source) {
  if (typeof source === "string") return new TextEncoder().encode(source);
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  if (typeof source?.arrayBuffer === "function") return new Uint8Array(await source.arrayBuffer());
  throw new ClovisError("bad-option", { column: "bytes", expected: "Uint8Array ArrayBuffer Blob string" });
}

/** The files within a compressed file (gzip) or a zip archive, each with its bytes and name; another one as it is. */
async function unpacked(bytes, name) {
  if (isGzip(bytes)) return [{ bytes: await inflated(bytes, "gzip", name), name }];
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

const isGzip = (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function inflated(bytes, format, name) {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new ClovisError("damaged-archive", name ? { file: name } : {});
  }
}

/** What a module throws is a plain object with a code. */
function located(thrown, name) {
  if (thrown === null || typeof thrown !== "object" || thrown instanceof Error) return thrown;
  const { code, ...data } = thrown;
  return new ClovisError(code, name ? { file: name, ...data } : data);
}

/** Bytes that tell what a file is. */
const HEAD = 4096;

/** Files of plain text and of columns are read from their blob piece by piece, so that a large one is not held twice; of others all bytes are wanted. */
async function opened(source, name) {
  if (typeof source?.slice === "function" && typeof source.stream === "function") {
    const pieces = piecesOf(source);
    const { value: first = new Uint8Array() } = await pieces.next();
    const whole = first.length >= Math.min(HEAD, source.size);
    const head = whole ? first : new Uint8Array(await source.slice(0, HEAD).arrayBuffer());
    const kind = isGzip(head) ? "gzip" : detectFormat(head);
    if (kind === "text") return [{ bytes: source, head, name, first, pieces }];
    await pieces.return();
    if (kind === "columnar") return [{ bytes: source, head, name }];
  }
  return unpacked(await bytesOf(source), name);
}

/** The text of a file, or of the sheet of a workbook: how many bytes, the piece that has come and those to come, and what is known of it. */
async function textOf({ bytes, head = bytes, name, first, pieces = piecesOf(bytes) }, sheet) {
  const kind = detectFormat(head);
  if (kind === "columnar") return textOfColumns(bytes, name);
  if (kind !== "workbook") return { size: sizeOf(bytes), first, pieces, given: { name } };
  const module = await spreadsheets();
  let found;
  try {
    found = module.toText(bytes, sheet);
  } catch (thrown) {
    throw located(thrown, name);
  }
  const given = { name, format: "xlsx", bytes: bytes.length, sheets: found.sheets, sheet: found.sheet, delimiter: "\t" };
  return { size: found.text.length, pieces: piecesOf(found.text), given };
}

/** The text of a Parquet or Arrow file, which its module makes stretch by stretch; its first rows tell how long the text will be. */
async function textOfColumns(bytes, name) {
  const { ColumnarReader } = await filesOfColumns();
  const reader = new ColumnarReader(sizeOf(bytes));
  const next = async () => {
    try {
      for (let asked; ; ) {
        const step = reader.advance(asked && (await stretch(bytes, asked.start, asked.end)));
        if (!step || step.text) return step?.text;
        asked = step;
      }
    } catch (thrown) {
      throw located(thrown, name);
    }
  };
  const pieces = async function* () {
    try {
      for (let text = first; text; text = await next()) yield text;
    } finally {
      reader.free();
    }
  };
  let first;
  try {
    first = await next();
  } catch (thrown) {
    reader.free();
    throw thrown;
  }
  const given = { name, format: reader.format, bytes: sizeOf(bytes), delimiter: "\t", header: true };
  return { size: reader.expected, pieces: pieces(), given };
}

/** Reads a table from the bytes of a text file, compressed or not, of a workbook, of Parquet or Arrow; from several, where their headers agree. */
export async function readTable(source, options = {}) {
  const sources = Array.isArray(source) ? source : [source];
  if (sources.length === 0) throw new ClovisError("bad-option", { column: "source", expected: "Uint8Array ArrayBuffer Blob string" });
  const { name = sources[0]?.name ?? "", ...settings } = options;
  const files = [];
  let reader;
  try {
    for (const [place, one] of sources.entries()) {
      const own = sources.length > 1 ? (one?.name ?? `${name || "file"} ${place + 1}`) : name;
      for (const file of await opened(one, own)) files.push(await textOf(file, settings.sheet));
    }
    const several = files.length > 1;
    reader = new TableReader(settings, several ? name : undefined, files.reduce((sum, { size }) => sum + size, 0));
    for (const { size, first, pieces, given } of files) {
      reader.begin(given, size);
      if (first) reader.push(first);
      for await (const piece of pieces) reader.push(piece);
    }
  } catch (thrown) {
    reader?.free();
    await Promise.all(files.map(({ pieces }) => pieces.return()));
    throw thrown;
  }
  return reader.finish();
}

const sizeOf = (bytes) => bytes.size ?? bytes.length;

/** Some bytes of a file. */
const stretch = async (bytes, start, end) =>
  bytes instanceof Blob ? new Uint8Array(await bytes.slice(start, end).arrayBuffer()) : bytes.subarray(start, end);

/** Readers under way. Nobody else holds one that waits for bytes: a browser may collect it, and its read would never end. */
const underWay = new Set();

/** Fills memory that it is given where the browser can; another reader takes no notice of what it is given. */
function readerOf(stream) {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    return stream.getReader();
  }
}

/** Bytes in pieces, each good until the next one is asked for; of a blob the next one is on its way while one is read. */
async function* piecesOf(bytes) {
  if (!(bytes instanceof Blob)) {
    for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE);
    return;
  }
  const reader = readerOf(bytes.stream());
  // To touch as much memory anew as the file is long would take longer than to read it.
  const room = [0, 1].map(() => new ArrayBuffer(Math.min(PIECE, bytes.size || 1)));
  const next = () => {
    const coming = reader.read(new Uint8Array(room.pop()));
    // What breaks while a piece is read is told when the next one is asked for.
    coming.catch(() => {});
    return coming;
  };
  underWay.add(reader);
  try {
    for (let coming = next(); ; ) {
      const { done, value } = await coming;
      if (done) return;
      coming = next();
      yield value;
      room.push(value.buffer);
    }
  } finally {
    underWay.delete(reader);
    reader.cancel().catch(() => {});
  }
}
