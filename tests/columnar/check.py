"""Reads a Parquet file that the crate `columnar` wrote with pyarrow, polars, DuckDB and fastparquet, and holds it to the values that
its test `round_trip` gave: `python check.py <target>/tmp/written.parquet`."""

import datetime as dt
import sys

import duckdb
import fastparquet
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

file = sys.argv[1]
rows = 140_000
table = pq.read_table(file)
types = [pa.string(), pa.float64(), pa.int64(), pa.date32(), pa.string()]
assert table.schema.types == types, table.schema
expected = {
    "customer": [f"客户{i % 7000}" for i in range(rows)],
    "value": [i / 8 if i % 5 else None for i in range(rows)],
    "orders": [i - 9 if i % 3 else None for i in range(rows)],
    "last": [dt.date(1970, 1, 1) + dt.timedelta(days=i % 20_000) if i % 11 else None for i in range(rows)],
    "note": ["a b" if i % 2 else None for i in range(rows)],
}
assert table.to_pydict() == expected
assert pl.read_parquet(file).to_dict(as_series=False) == expected
assert duckdb.sql(f"select * from '{file}'").fetchall() == list(zip(*expected.values()))
frame = fastparquet.ParquetFile(file).to_pandas()
assert len(frame) == rows and list(frame.columns) == list(expected)
print(pq.ParquetFile(file).metadata)
