"""Writes the archives in tests/archives with Python's zipfile: python3 tests/reference/archives.py"""

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
# zipfile does not encrypt: the flag is set by hand, in the header and in the directory.
buffer = io.BytesIO(open(os.path.join(FOLDER, "stored.zip"), "rb").read())
data = bytearray(buffer.getvalue())
data[6] |= 1
data[data.rindex(b"PK\x01\x02") + 8] |= 1
open(os.path.join(FOLDER, "protected.zip"), "wb").write(data)
