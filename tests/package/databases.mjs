// Real databases, inside Node.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { PGlite } from "@electric-sql/pglite";

/** DuckDB. `table` makes a table of the text of a CSV file. */
export async function duckdb() {
  const require = createRequire(import.meta.url);
  const duckdb = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const folder = dirname(require.resolve("@duckdb/duckdb-wasm"));
  const bundle = (name) => ({ mainModule: join(folder, `duckdb-${name}.wasm`), mainWorker: "" });
  const server = await duckdb.createDuckDB({ mvp: bundle("mvp"), eh: bundle("eh") }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await server.instantiate();
  const connection = server.connect();
  return {
    query: async (sql) => connection.query(sql).toArray().map((row) => row.toJSON()),
    table: async (name, text) => {
      server.registerFileText(`${name}.csv`, text);
      connection.insertCSVFromPath(`${name}.csv`, { name, schema: "main", detect: true });
    },
    close: () => connection.close(),
  };
}

/** PostgreSQL. */
export async function postgresql() {
  const server = await PGlite.create();
  return { query: async (sql) => (await server.query(sql)).rows, close: () => server.close() };
}
