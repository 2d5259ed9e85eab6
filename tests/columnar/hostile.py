"""Writes the files of `hostile`, each of which lies about something, and `hostile/list.txt` with what has to be said of each.

They are made of honest files by hand: a writer of Thrift's compact protocol and nothing else, so that anything can be claimed.
Run in this folder after `make.py`, with brotli and zstandard from PyPI.
"""

import os
import struct

import brotli
import pyarrow as pa
import pyarrow.ipc as ipc
import pyarrow.parquet as pq
import zstandard

os.makedirs("hostile", exist_ok=True)
LIST = open("hostile/list.txt", "w")


def put(name, data, code):
    with open(f"hostile/{name}", "wb") as out:
        out.write(data)
    LIST.write(f"{name} {code}\n")


def varint(value):
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def zigzag(value):
    return varint(-2 * value - 1 if value < 0 else 2 * value)


I32, I64, TEXT, LIST_OF, STRUCT = 5, 6, 8, 9, 12


def struct_(fields):
    """Fields as (number, type, bytes)."""
    out, last = b"", 0
    for number, kind, data in fields:
        out += bytes([(number - last) << 4 | kind]) + data
        last = number
    return out + b"\0"


def list_(kind, items, claimed=None):
    count = len(items) if claimed is None else claimed
    head = bytes([count << 4 | kind]) if count < 15 else bytes([0xF0 | kind]) + varint(count)
    return head + b"".join(items)


def text(value):
    return varint(len(value)) + value


def schema(columns, optional=1):
    root = struct_([(4, TEXT, text(b"schema")), (5, I32, zigzag(len(columns)))])
    leaves = [struct_([(1, I32, zigzag(kind)), (3, I32, zigzag(optional)), (4, TEXT, text(name))]) for name, kind in columns]
    return [root, *leaves]


def page(kind, packed, unpacked, values, encoding, length=None):
    head = [(1, I32, zigzag(kind)), (2, I32, zigzag(unpacked)), (3, I32, zigzag(len(packed) if length is None else length))]
    data = [(1, I32, zigzag(values)), (2, I32, zigzag(encoding))]
    if kind == 0:
        data += [(3, I32, zigzag(3)), (4, I32, zigzag(3))]
    return struct_(head + [(7 if kind == 2 else 5, STRUCT, struct_(data))]) + packed


def parquet(elements, groups, body=b"", kv=b"", rows=None):
    """`groups` are (rows, [(codec, start, length, dictionary)])."""
    out = []
    for count, chunks in groups:
        items = []
        for codec, start, length, dictionary in chunks:
            meta = [(1, I32, zigzag(6)), (2, LIST_OF, list_(I32, [zigzag(0)])), (3, LIST_OF, list_(TEXT, [text(b"a")])),
                    (4, I32, zigzag(codec)), (5, I64, zigzag(count)), (6, I64, zigzag(length)), (7, I64, zigzag(length)),
                    (9, I64, zigzag(start))]
            if dictionary:
                meta += [(11, I64, zigzag(dictionary))]
            items.append(struct_([(2, I64, zigzag(start)), (3, STRUCT, struct_(meta))]))
        out.append(struct_([(1, LIST_OF, list_(STRUCT, items)), (2, I64, zigzag(1)), (3, I64, zigzag(count))]))
    total = sum(count for count, _ in groups) if rows is None else rows
    footer = struct_([(1, I32, zigzag(1)), (2, LIST_OF, list_(STRUCT, elements)), (3, I64, zigzag(total)),
                      (4, LIST_OF, list_(STRUCT, out))])
    return b"PAR1" + body + footer + struct.pack("<I", len(footer)) + b"PAR1"


NONE, SNAPPY, GZIP, LZO, BROTLI, ZSTD = 0, 1, 2, 3, 4, 6
TEXT_COLUMN = [(b"a", 6)]
honest = open("orders-none-page1.parquet", "rb").read()
length = struct.unpack("<I", honest[-8:-4])[0]

put("cut-short.parquet", honest[:-40], "damaged-file")
put("footer-too-long.parquet", honest[:-8] + struct.pack("<I", 2**32 - 1) + b"PAR1", "damaged-file")
put("footer-of-nothing.parquet", honest[:-8] + struct.pack("<I", 0) + b"PAR1", "damaged-file")
put("footer-too-short.parquet", honest[:-8] + struct.pack("<I", length // 2) + b"PAR1", "damaged-file")
put("mark-alone.parquet", b"PAR1PAR1", "damaged-file")

# One page of one value that claims to be as many rows as there can be.
one = page(0, b"\x02\x00\x00\x00\xfe\x01" + struct.pack("<I", 1) + b"x", 11, 2**31 - 1, 0)
chunk = [(NONE, 4, len(one), 0)]
put("rows-of-another-world.parquet", parquet(schema(TEXT_COLUMN), [(2**62, chunk)], one), "too-large")
put("rows-beyond-the-page.parquet", parquet(schema(TEXT_COLUMN), [(2**24, chunk)], one), "damaged-file")
put("rows-without-pages.parquet", parquet(schema(TEXT_COLUMN), [(5, [(NONE, 4, 0, 0)])]), "damaged-file")
put("groups-negative.parquet", parquet(schema(TEXT_COLUMN), [(-5, chunk)], one), "damaged-file")
put("chunk-outside.parquet", parquet(schema(TEXT_COLUMN), [(1, [(NONE, 2**40, 9, 0)])], one), "damaged-file")
put("chunk-overflows.parquet", parquet(schema(TEXT_COLUMN), [(1, [(NONE, 2**62, 2**62, 0)])], one), "damaged-file")
put("chunks-overlap.parquet", parquet(schema(TEXT_COLUMN), [(1, chunk)] * 500, one), "damaged-file")
put("page-too-large.parquet", parquet(schema(TEXT_COLUMN), [(1, [(SNAPPY, 4, 60, 0)])], page(0, b"x" * 30, 2**31 - 1, 1, 0).ljust(60, b"\0")), "too-large")
put("page-beyond-chunk.parquet", parquet(schema(TEXT_COLUMN), [(1, [(NONE, 4, 40, 0)])], page(0, b"x" * 10, 2**30, 1, 0, 2**30).ljust(40, b"\0")), "damaged-file")
put("packed-by-lzo.parquet", parquet(schema(TEXT_COLUMN), [(1, [(LZO, 4, len(one), 0)])], one), "unknown-column")
put("unknown-encoding.parquet", parquet(schema(TEXT_COLUMN, 0), [(1, [(NONE, 4, len(p := page(0, b"xxxx", 4, 1, 77)), 0)])], p), "unknown-column")

# Bombs: many bytes out of few, within the limit that is stated and beyond it.
for name, codec, packed in [
    ("zstd", ZSTD, zstandard.ZstdCompressor().compress(bytes(400 << 20))),
    ("brotli", BROTLI, brotli.compress(bytes(400 << 20), quality=3)),
]:
    p = page(0, packed, 400 << 20, 1, 0)
    put(f"bomb-{name}.parquet", parquet(schema(TEXT_COLUMN, 0), [(1, [(codec, 4, len(p), 0)])], p), "too-large")
    p = page(0, packed, 1000, 1, 0)
    put(f"bomb-{name}-unstated.parquet", parquet(schema(TEXT_COLUMN, 0), [(1, [(codec, 4, len(p), 0)])], p), "damaged-file")

# A long text in the dictionary, and a run of as many rows that have it.
long = struct.pack("<I", 1 << 20) + b"y" * (1 << 20)
packed = zstandard.ZstdCompressor().compress(long)
dictionary = page(2, packed, len(long), 1, 0)
run = b"\x01" + varint((1 << 20) << 1) + b"\x00"
data = zstandard.ZstdCompressor().compress(run)
body = dictionary + page(0, data, len(run), 1 << 20, 8)
put("bomb-dictionary.parquet", parquet(schema(TEXT_COLUMN, 0), [(1 << 20, [(ZSTD, 4 + len(dictionary), len(body), 4)])], body), "too-large")

# The same by prefixes: each text is the one before.
count = 4096
long = b"z" * (1 << 20)
# The first has no prefix and 1 MB of its own, the others that prefix and nothing: one block of differences, the first of them
# that of the second text to the first.


def deltas(first, second):
    small = varint(count * 256) + varint(1) + varint(count) + zigzag(first)
    least = min(second - first, 0)
    differences = (second - first - least) | sum(-least << (21 * place) for place in range(1, count - 1))
    return small + zigzag(least) + bytes([21]) + differences.to_bytes(21 * count * 256 // 8, "little")


unpacked = deltas(0, 1 << 20) + deltas(1 << 20, 0) + long
packed = zstandard.ZstdCompressor().compress(unpacked)
p = page(0, packed, len(unpacked), count, 7)
put("bomb-prefixes.parquet", parquet(schema(TEXT_COLUMN, 0), [(count, [(ZSTD, 4, len(p), 0)])], p), "too-large")

# A footer that is deeper than anybody needs, and lists longer than the file.
deep = b"\x1c" * 100_000
put("footer-deep.parquet", b"PAR1" + deep + struct.pack("<I", len(deep)) + b"PAR1", "damaged-file")
many = struct_([(2, LIST_OF, list_(STRUCT, [], 2**31 - 1))])
put("schema-endless.parquet", b"PAR1" + many + struct.pack("<I", len(many)) + b"PAR1", "damaged-file")
nest = [struct_([(4, TEXT, text(b"a")), (5, I32, zigzag(1))])] * 5_000
put("schema-deep.parquet", parquet(nest, []), "damaged-file")
lying = [struct_([(4, TEXT, text(b"root")), (5, I32, zigzag(2**31 - 1))])]
put("schema-of-too-many.parquet", parquet(lying, []), "damaged-file")

# Arrow: lengths, places and a table that is its own field.
file = open("orders-uncompressed.feather", "rb").read()
put("cut-short.feather", file[:-100], "damaged-file")
put("footer-too-long.feather", file[:-10] + struct.pack("<i", 2**31 - 1) + b"ARROW1", "damaged-file")
put("footer-negative.feather", file[:-10] + struct.pack("<i", -1) + b"ARROW1", "damaged-file")
put("message-too-long.arrows", b"\xff\xff\xff\xff" + struct.pack("<i", 0x00FFFFF8) + b"\0" * 64, "damaged-file")
put("message-of-itself.arrows", b"\xff\xff\xff\xff" + struct.pack("<i", 64) + struct.pack("<I", 4) + b"\0" * 60, "damaged-file")
sink = pa.BufferOutputStream()
with ipc.new_stream(sink, pa.schema([("a", pa.null())])) as out:
    out.write_batch(pa.record_batch([pa.nulls(7)], names=["a"]))
nulls = sink.getvalue().to_pybytes()
# The length of the batch and of its column: rows that need no bytes.
put("rows-of-another-world.arrows", nulls.replace(struct.pack("<q", 7), struct.pack("<q", 2**60)), "too-large")
sink = pa.BufferOutputStream()
with ipc.new_stream(sink, pa.schema([("a", pa.string())]), options=ipc.IpcWriteOptions(compression="zstd")) as out:
    out.write_batch(pa.record_batch([pa.array(["\0" * (400 << 20)])], names=["a"]))
put("bomb.arrows", sink.getvalue().to_pybytes(), "too-large")
LIST.close()
