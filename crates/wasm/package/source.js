let read;

/** Says how the bytes of a wasm file of this package are read; without it each module fetches its own. */
export function readWith(reader) {
  read = reader;
}

/** Starts a module of this package. */
export async function start(module, file, given) {
  const bytes = given ?? (read && (await read(file)));
  await module.default(bytes === undefined ? undefined : { module_or_path: bytes });
  return module;
}
