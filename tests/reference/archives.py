"""Writes the archives in tests/archives with Python's zipfile and gzip: python3 tests/reference/archives.py"""

import gzip
import io
import os
import zipfile

FOLDER = os.path.join(os.path.dirname(__file__), "..", "archives")
ORDERS = "customer,date,amount\n" + "".join(
    f"c{customer:02},2024-{1 + (customer * order) % 12:02}-{1 + (7 * customer + order) % 28:02},{10 * order + customer}.50\n"
    for customer in range(1, 13)
    for order in range(1, 6)
)
WHEN = (2024, 1, 5, 12, 0, 0)


def write(name, files, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(os.path.join(FOLDER, name), "w", method) as archive:
        for path, text in files.items():
            entry = zipfile.ZipInfo(path, WHEN)
            entry.compress_type = method
            archive.writestr(entry, text)


os.makedirs(FOLDER, exist_ok=True)
write("orders.zip", {"export/": "", "export/orders.csv": ORDERS, "__MACOSX/export/._orders.csv": "x", "export/.DS_Store": "x"})
write("stored.zip", {"orders.csv": ORDERS}, zipfile.ZIP_STORED)
write("two.zip", {"january.csv": ORDERS, "february.csv": ORDERS})
write("folders.zip", {"north/orders.csv": ORDERS, "south/orders.csv": ORDERS})
write("nothing.zip", {"folder/": ""})
write("lzma.zip", {"orders.csv": ORDERS}, zipfile.ZIP_LZMA)
write("workbook.zip", {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})
# Numbers that do not fit stand elsewhere: from ten bytes on here, not only from four thousand million.
limit, zipfile.ZIP64_LIMIT = zipfile.ZIP64_LIMIT, 10
write("large.zip", {"orders.csv": ORDERS})
zipfile.ZIP64_LIMIT = limit
# Of the directory, too: its length and place in the last record, before the length of a comment.
with open(os.path.join(FOLDER, "large.zip"), "r+b") as file:
    file.seek(-10, os.SEEK_END)
    file.write(b"\xff" * 8)
# zipfile does not encrypt: the flag is set by hand, in the header and in the directory.
buffer = io.BytesIO(open(os.path.join(FOLDER, "stored.zip"), "rb").read())
data = bytearray(buffer.getvalue())
data[6] |= 1
data[data.rindex(b"PK\x01\x02") + 8] |= 1
open(os.path.join(FOLDER, "protected.zip"), "wb").write(data)


def packed(text):
    return gzip.compress(text.encode(), mtime=0)


# One member, several with an empty one at the end as bgzip writes it, and zeros behind the last as tapes have them.
half = ORDERS.index("\n", len(ORDERS) // 2) + 1
for name, content in {
    "orders.csv.gz": packed(ORDERS),
    "members.csv.gz": packed(ORDERS[:half]) + packed(ORDERS[half:]) + packed(""),
    "zeros.csv.gz": packed(ORDERS) + bytes(512),
}.items():
    with open(os.path.join(FOLDER, name), "wb") as file:
        file.write(content)
