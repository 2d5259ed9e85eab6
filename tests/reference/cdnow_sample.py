"""Writes cdnow_sample.csv from the log that ships in the PyPI package lifetimes 0.11.3 (MIT licence).

    pip download lifetimes==0.11.3 --no-deps
    python3 cdnow_sample.py Lifetimes-0.11.3-py3-none-any.whl

The log: 1/10 sample of the customers who bought at CDNOW for the first time in the first quarter of 1997, all their
purchases to June 1998. Fader, P. S., and Hardie, B. G. S. (2001), "Forecasting repeat sales at CDNOW: a case study",
Interfaces 31(3), S94-S107; data at brucehardie.com.
"""

import csv
import pathlib
import sys
import zipfile

log = zipfile.ZipFile(sys.argv[1]).read("lifetimes/datasets/CDNOW_sample.txt").decode("ascii")
target = pathlib.Path(__file__).with_name("cdnow_sample.csv")
with target.open("w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["customer", "date", "cds", "amount"])
    for line in log.splitlines():
        _, customer, day, discs, amount = line.split()
        out.writerow([customer, f"{day[:4]}-{day[4:6]}-{day[6:]}", discs, amount])
