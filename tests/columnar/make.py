"""Writes the Parquet and Arrow files of this folder, and beside each the table that it holds, by the libraries that people
write them with: pyarrow, polars, DuckDB, fastparquet. Run in this folder; `versions.txt` says with which.

The expected text is made from the values themselves by Python's own datetime, decimal and repr, not from reading the files:
tabs between cells, empty cells for nulls, days as ISO, instants in their zone, numbers with all their digits.
"""

import datetime as dt
import decimal
import struct
import sys
import zoneinfo

import duckdb
import fastparquet
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.ipc as ipc
import pyarrow.parquet as pq

decimal.getcontext().prec = 80

ROWS = 1100  # more than a batch of the reader
UTC = dt.timezone.utc


def lcg(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield seed >> 33


def maybe(values, every):
    return [None if i % every == every - 1 else v for i, v in enumerate(values)]


def orders(rows):
    draw = lcg(7)
    customers = [f"C{next(draw) % 300:04d}" for _ in range(rows)]
    first = dt.date(2023, 1, 1)
    days = [first + dt.timedelta(days=next(draw) % 500) for _ in range(rows)]
    amounts = [(next(draw) % 100_000) / 100 for _ in range(rows)]
    notes = [["", "a, b", 'says "yes"', "two\nlines", "tab\there", "客户备注", "é"][next(draw) % 7] for _ in range(rows)]
    counts = [next(draw) % 9 - 2 for _ in range(rows)]
    flags = [next(draw) % 2 == 0 for _ in range(rows)]
    return {
        "customer": customers,
        "date": days,
        "amount": maybe(amounts, 11),
        "note": maybe(notes, 5),
        "units": maybe(counts, 7),
        "gift": maybe(flags, 13),
    }


def cell(value, zone=None):
    if value is None or (isinstance(value, float) and value != value):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (float, np.floating)):
        if abs(value) == float("inf"):
            return "Infinity" if value > 0 else "-Infinity"
        text = np.format_float_positional(value, unique=True, trim="-")
        return "0" if text == "-0" else text
    if isinstance(value, dt.datetime):
        if zone:
            value = value.astimezone(zone)
        value = value.replace(tzinfo=None)
        text = value.date().isoformat()
        if value.time() != dt.time():
            text += " " + value.time().isoformat().rstrip("0") if value.microsecond else " " + value.time().isoformat()
        return text
    if isinstance(value, dt.time):
        return value.isoformat().rstrip("0") if value.microsecond else value.isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    text = str(value)
    if any(c in text for c in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text


def expected(name, columns, zones={}):
    lines = ["\t".join(cell(c) for c in columns)]
    for row in zip(*columns.values()):
        line = "\t".join(cell(v, zones.get(c)) for c, v in zip(columns, row))
        lines.append(line if line or len(columns) > 1 else '""')
    with open(f"{name}.tsv", "w", newline="") as out:
        out.write("\n".join(lines) + "\n")


SAME = open("same.txt", "w")  # file, the table that it holds


def same(file, table):
    SAME.write(f"{file} {table}\n")


def write_orders():
    columns = orders(ROWS)
    table = pa.table(columns)
    expected("orders", columns)
    for codec in ["none", "snappy", "gzip", "zstd", "lz4", "brotli"]:
        for version in ["1.0", "2.0"]:
            file = f"orders-{codec}-page{version[0]}.parquet"
            pq.write_table(table, file, compression=codec, data_page_version=version, row_group_size=600, data_page_size=4096)
            same(file, "orders")
    plain = {"use_dictionary": False, "compression": "zstd"}
    encodings = {
        "plain": {c: "PLAIN" for c in columns},
        "delta": {"customer": "DELTA_BYTE_ARRAY", "note": "DELTA_LENGTH_BYTE_ARRAY", "date": "DELTA_BINARY_PACKED",
                  "units": "DELTA_BINARY_PACKED", "amount": "BYTE_STREAM_SPLIT", "gift": "RLE"},
        "split": {"date": "BYTE_STREAM_SPLIT", "units": "BYTE_STREAM_SPLIT", "amount": "BYTE_STREAM_SPLIT"},
    }
    for name, encoding in encodings.items():
        for version in ["1.0", "2.0"]:
            file = f"orders-{name}-page{version[0]}.parquet"
            pq.write_table(table, file, column_encoding=encoding, data_page_version=version, **plain)
            same(file, "orders")
    # A dictionary that gets too large in the middle of a chunk: the rest is plain.
    pq.write_table(table, "orders-fallback.parquet", dictionary_pagesize_limit=500, data_page_size=1000, compression="zstd")
    same("orders-fallback.parquet", "orders")
    required = pa.schema([pa.field(f.name, f.type, nullable=f.name not in ("customer", "date")) for f in table.schema])
    pq.write_table(table.cast(required), "orders-required.parquet", write_page_checksum=True, compression="zstd")
    same("orders-required.parquet", "orders")
    frame = pl.from_arrow(table)
    frame.write_parquet("orders-polars.parquet", row_group_size=512)
    same("orders-polars.parquet", "orders")
    frame.write_ipc("orders-polars.arrow", compression="zstd", compat_level=pl.CompatLevel.newest())
    same("orders-polars.arrow", "orders")
    sold = table
    duckdb.sql("copy (from sold) to 'orders-duckdb.parquet' (compression zstd, parquet_version v2)")
    same("orders-duckdb.parquet", "orders")
    pandas = table.to_pandas()
    pandas["date"] = pd.to_datetime(pandas["date"]).astype("datetime64[ns]")
    pandas["units"] = pandas["units"].astype("Int64")
    pandas["gift"] = pandas["gift"].astype("boolean")
    fastparquet.write("orders-fastparquet.parquet", pandas, compression="SNAPPY", object_encoding="utf8", times="int96")
    same("orders-fastparquet.parquet", "orders")
    for codec in ["uncompressed", "lz4", "zstd"]:
        feather.write_feather(table, f"orders-{codec}.feather", compression=codec, chunksize=600)
        same(f"orders-{codec}.feather", "orders")
    coded = table.set_column(0, "customer", table["customer"].dictionary_encode())
    with ipc.new_stream("orders.arrows", coded.schema) as out:
        out.write_table(coded, max_chunksize=700)
    same("orders.arrows", "orders")
    # A stream whose dictionary grows from batch to batch.
    with ipc.new_stream("orders-growing.arrows", coded.schema, options=ipc.IpcWriteOptions(emit_dictionary_deltas=True, compression="zstd")) as out:
        known = []
        for start in range(0, ROWS, 500):
            part = columns["customer"][start:start + 500]
            known += [c for c in dict.fromkeys(part) if c not in known]
            places = pa.array([known.index(c) for c in part], pa.int32())
            array = pa.DictionaryArray.from_arrays(places, pa.array(known))
            rest = [table.column(i).slice(start, 500).combine_chunks() for i in range(1, 6)]
            out.write_batch(pa.record_batch([array, *rest], schema=coded.schema))
    same("orders-growing.arrows", "orders")


def write_types():
    rows = 60
    shanghai, york = zoneinfo.ZoneInfo("Asia/Shanghai"), zoneinfo.ZoneInfo("America/New_York")
    start = dt.datetime(2024, 3, 9, 15, 30, tzinfo=UTC)
    # Across a change of New York's clocks, and across midnight in Shanghai.
    moments = [start + dt.timedelta(minutes=37 * i) for i in range(rows)]
    local = [m.replace(tzinfo=None) + dt.timedelta(microseconds=i * 1250) for i, m in enumerate(moments)]
    zone = {"shanghai": shanghai, "new york": york, "offset": dt.timezone(dt.timedelta(hours=5, minutes=30)), "utc": UTC}
    whole = [-(2**62) + i * 2**57 for i in range(rows)]
    money = [decimal.Decimal(i * 7919 - 200_000).scaleb(-2) for i in range(rows)]
    huge = [decimal.Decimal((-1) ** i * (10**37 // (i + 1))).scaleb(-10) for i in range(rows)]
    columns = {
        "int8": ([i - 30 for i in range(rows)], pa.int8()),
        "uint8": ([255 - i for i in range(rows)], pa.uint8()),
        "uint32": ([2**32 - 1 - i for i in range(rows)], pa.uint32()),
        "uint64": ([2**64 - 1 - i for i in range(rows)], pa.uint64()),
        "int64": (whole, pa.int64()),
        "float": ([np.float32(i / 7 - 3) for i in range(rows)], pa.float32()),
        "half": ([np.float16(i / 8 - 3) for i in range(rows)], pa.float16()),
        "double": ([[i / 7, float("nan"), float("inf"), 1e21, 1e-7, -0.0][i % 6] for i in range(rows)], pa.float64()),
        "money": (money, pa.decimal128(9, 2)),
        "huge": (huge, pa.decimal128(38, 10)),
        "larger": (huge, pa.decimal256(70, 10)),
        "seconds": ([m.replace(tzinfo=None) for m in moments], pa.timestamp("s")),
        "local": (local, pa.timestamp("us")),
        "utc": (moments, pa.timestamp("ms", "UTC")),
        "shanghai": (moments, pa.timestamp("us", "Asia/Shanghai")),
        "new york": (moments, pa.timestamp("ns", "America/New_York")),
        "offset": (moments, pa.timestamp("ms", "+05:30")),
        "day": ([dt.date(1899, 12, 25) + dt.timedelta(days=i) for i in range(rows)], pa.date32()),
        "day64": ([dt.date(1969, 12, 1) + dt.timedelta(days=i) for i in range(rows)], pa.date64()),
        "time": ([dt.time(i % 24, i, i, i * 1000) for i in range(rows)], pa.time64("us")),
        "clock": ([dt.time(i % 24, i) for i in range(rows)], pa.time32("ms")),
        "text": ([f"r{i}" for i in range(rows)], pa.large_string()),
        "view": ([f"a text of {i} that is longer than twelve bytes" if i % 2 else f"t{i}" for i in range(rows)], pa.string_view()),
        "category": (["gold" if i % 3 else "silver" for i in range(rows)], pa.dictionary(pa.int8(), pa.string())),
        "bytes": ([b"plain" for i in range(rows)], pa.binary()),
        "nothing": ([None] * rows, pa.null()),
        "empty": ([None] * rows, pa.float64()),
    }
    columns = {name: (maybe(values, 17), kind) for name, (values, kind) in columns.items()}
    text = {name: ["plain" if isinstance(v, bytes) else v for v in values] for name, (values, _) in columns.items()}
    arrays = {name: pa.array(values, kind) for name, (values, kind) in columns.items()}
    expected("types", text, zone)
    table = pa.table(arrays)
    pq.write_table(table, "types.parquet", compression="zstd")
    same("types.parquet", "types")
    pq.write_table(table, "types-stored-decimals.parquet", compression="gzip", store_decimal_as_integer=True, data_page_version="2.0", use_dictionary=False)
    same("types-stored-decimals.parquet", "types")
    feather.write_feather(table, "types.feather", compression="zstd")
    same("types.feather", "types")
    # Without the schema of Arrow nothing tells the zones: instants are those of UTC. Old kinds of times have nanoseconds.
    expected("instants", {"shanghai": text["shanghai"]}, {"shanghai": UTC})
    zoned = table.select(["shanghai"])
    pq.write_table(zoned, "instants.parquet", store_schema=False, compression="none")
    same("instants.parquet", "instants")
    pq.write_table(zoned, "instants-int96.parquet", store_schema=False, use_deprecated_int96_timestamps=True, compression="none")
    same("instants-int96.parquet", "instants")


def write_edges():
    expected("one-column", {"a": maybe([f"x{i}" for i in range(9)], 3)})
    one = pa.table({"a": maybe([f"x{i}" for i in range(9)], 3)})
    pq.write_table(one, "one-column.parquet")
    same("one-column.parquet", "one-column")
    expected("nobody", {"customer": [], "amount": []})
    nobody = pa.table({"customer": pa.array([], pa.string()), "amount": pa.array([], pa.float64())})
    pq.write_table(nobody, "nobody.parquet")
    same("nobody.parquet", "nobody")
    feather.write_feather(nobody, "nobody.feather")
    same("nobody.feather", "nobody")
    nested = pa.table({"customer": ["A"], "items": [["x", "y"]], "home": [{"city": "Rome"}], "tags": pa.array([[("k", 1)]], pa.map_(pa.string(), pa.int64()))})
    pq.write_table(nested, "nested.parquet")
    feather.write_feather(nested, "nested.feather", compression="uncompressed")
    import pyarrow.parquet.encryption as pe

    class Keys(pe.KmsClient):
        def __init__(self, config):
            super().__init__()

        def wrap_key(self, key, master):
            return key

        def unwrap_key(self, key, master):
            return key

    for name, plaintext in [("encrypted", False), ("encrypted-columns", True)]:
        factory = pe.CryptoFactory(lambda config: Keys(config))
        settings = pe.EncryptionConfiguration(footer_key="f", column_keys={"c": ["a"]}, plaintext_footer=plaintext)
        properties = factory.file_encryption_properties(pe.KmsConnectionConfig(), settings)
        with pq.ParquetWriter(f"{name}.parquet", one.schema, encryption_properties=properties) as out:
            out.write_table(one)


write_orders()
write_types()
write_edges()
SAME.close()
with open("versions.txt", "w") as out:
    for module in [pa, pl, duckdb, fastparquet, pd, np]:
        out.write(f"{module.__name__} {module.__version__}\n")
    out.write(f"python {sys.version.split()[0]}\n")
