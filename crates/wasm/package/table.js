import { TableReader, Unpacking, archivedTables, detectFormat } from "./clovis.js";
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
async function unpacked(source, head, name) {
  const kind = detectFormat(head);
  if (kind === "gzip") return [await inflated(source, Unpacking.gzip(head), name)];
  const bytes = await bytesOf(source);
  if (kind !== "workbook" || head[0] !== 0x50) return [{ bytes, name }];
  let places;
  try {
    places = archivedTables(bytes);
  } catch (thrown) {
    throw located(thrown, name);
  }
  if (!places) return [{ bytes, name }];
  return Promise.all(
    places.map(({ name: inside, start, end, deflated }) => {
      const packed = bytes.subarray(start, end);
      const own = places.length > 1 ? inside : name;
      return deflated ? inflated(packed, Unpacking.deflate(), own) : { bytes: packed, name: own };
    }),
  );
}

/** Packed bytes that are unpacked at a time: they may hold a thousand times as much. */
const PACKED = 2 ** 16;

/** What is packed: of text the pieces, which go as they are read; what turns out to be no table is not unpacked further. */
async function inflated(packed, unpacking, name) {
  const parts = [];
  try {
    for await (const piece of piecesOf(packed)) {
      for (let start = 0; start < piece.length; start += PACKED) {
        parts.push(...unpacking.unpack(piece.subarray(start, start + PACKED)));
        if (parts.length > 0 && !TABLES.has(detectFormat(parts[0]))) return { bytes: parts[0], name };
      }
    }
    unpacking.finish();
  } catch (thrown) {
    throw located(thrown, name);
  } finally {
    unpacking.free();
  }
  const [head = new Uint8Array(), size] = [parts[0], parts.reduce((sum, part) => sum + part.length, 0)];
  if (detectFormat(head) === "text") return { bytes: { size }, head, name, pieces: takenFrom(parts) };
  const bytes = new Uint8Array(size);
  parts.reduce((start, part) => (bytes.set(part, start), start + part.length), 0);
  return { bytes, name };
}

async function* takenFrom(parts) {
  while (parts.length > 0) yield parts.shift();
}

/** What is thrown, with the file's name: of a module it is a plain object with a code, or what a file broke it with. */
function located(thrown, name, broken) {
  if (broken && thrown instanceof WebAssembly.RuntimeError) return located(new ClovisError(broken), name);
  if (thrown instanceof ClovisError) return new ClovisError(thrown.code, name ? { file: name, ...thrown.data } : thrown.data);
  if (thrown === null || typeof thrown !== "object" || thrown instanceof Error) return thrown;
  const { code, ...data } = thrown;
  return new ClovisError(code, name ? { file: name, ...data } : data);
}

/** Bytes that tell what a file is. */
const HEAD = 4096;

/** What the bytes of a table may be. */
const TABLES = new Set(["text", "workbook", "columnar"]);

/** Files of plain text, of columns and compressed ones are read from their blob piece by piece, so that a large one is not held twice; of others all bytes are wanted. */
async function opened(source, name) {
  if (typeof source?.slice === "function" && typeof source.stream === "function") {
    const pieces = piecesOf(source);
    const { value: first = new Uint8Array() } = await pieces.next();
    const whole = first.length >= Math.min(HEAD, source.size);
    const head = whole ? first : new Uint8Array(await source.slice(0, HEAD).arrayBuffer());
    const kind = detectFormat(head);
    if (kind === "text") return [{ bytes: source, head, name, first, pieces }];
    await pieces.return();
    if (kind === "columnar") return [{ bytes: source, head, name }];
    return unpacked(source, head, name);
  }
  const bytes = await bytesOf(source);
  return unpacked(bytes, bytes.subarray(0, HEAD), name);
}

/** The text of a file, or of the sheet of a workbook: how many bytes, the piece that has come and those to come, and what is known of it. */
async function textOf({ bytes, head = bytes, name, first, pieces = piecesOf(bytes) }, sheet) {
  const kind = detectFormat(head);
  if (kind === "columnar") return textOfColumns(bytes, name);
  if (kind !== "workbook") return { size: sizeOf(bytes), first, pieces, given: { name } };
  const [module, book] = await Promise.all([spreadsheets(), bytesOf(bytes)]);
  let found;
  try {
    found = module.toText(book, sheet);
  } catch (thrown) {
    throw located(thrown, name, "broken-workbook");
  }
  const { text, strays, ...told } = found;
  const given = { ...told, name, bytes: book.length, strayCells: strays, delimiter: "\t" };
  return { size: text.length, pieces: piecesOf(text), given };
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
      throw located(thrown, name, "damaged-file");
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
