import { repeatRun } from "./clovis.js";
import { ClovisError } from "./error.js";
import { bytesOf, readTable } from "./table.js";

/** Version of the format of records that is known. */
const VERSION = 1;

/** Does a recorded run again with the same file or files, and says what came out differently. */
export async function repeat(record, source) {
  const given = typeof record === "string" ? parsed(record) : record;
  if (given?.format !== "clovis-run") throw new ClovisError("bad-option", { column: "record", expected: "clovis-run" });
  if (given.version > VERSION) throw new ClovisError("project-too-new", { value: String(given.version), expected: String(VERSION) });
  const sources = Array.isArray(source) ? source : [source];
  const files = await Promise.all(sources.map((one, place) => recorded(one, given.files[place]?.name ?? "")));
  // A program may hold the bytes alone: messages and formats go by the names that the record has.
  const named = await Promise.all(sources.map(async (one, place) => new File([await bytesOf(one)], files[place].name)));
  const name = named.length > 1 ? "" : files[0].name;
  const table = await readTable(named.length > 1 ? named : named[0], { name, ...given.settings.read });
  try {
    // A record made before models were in it has none.
    const results = { models: {}, fits: {}, ...given.results };
    const { mapping, cleaning, segment, value, models = {}, fits = {} } = given.settings;
    const words = Object.fromEntries(Object.entries(results.models).map(([model, { words }]) => [model, words]));
    const rowsOnly = results.customers === null;
    const done = { rowsOnly, segments: results.segments !== null, values: results.purchases !== null, models: words, fits: Object.keys(results.fits) };
    const found = repeatRun(table, { mapping, cleaning, segment, value, models, fits }, done);
    const again = { ...JSON.parse(found.record), files };
    const differences = [...differing(given.files, files, "files"), ...differing(results, again.results, "results")];
    return { same: differences.length === 0, differences, record: again, columns: found.columns };
  } finally {
    table.free();
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new ClovisError("bad-option", { column: "record", expected: "clovis-run" });
  }
}

async function recorded(source, name) {
  const bytes = await bytesOf(source);
  const hash = new Uint8Array((await globalThis.crypto?.subtle?.digest("SHA-256", bytes)) ?? 0);
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("") || null;
  return { name: source?.name ?? name, bytes: bytes.length, sha256 };
}

/** The places at which two values are not the same, to the bit. What one side could not know (a hash) says nothing. */
function differing(one, other, place) {
  if (Object.is(one, other)) return [];
  if (place.endsWith(".sha256") && (one === null || other === null)) return [];
  if (place.startsWith("files.") && place.endsWith(".name")) return [];
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") return [place];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => differing(one[name], other[name], `${place}.${name}`));
}
