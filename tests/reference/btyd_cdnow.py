"""Builds btyd_cdnow.csv: the CDNOW 1/10 sample as one row a customer.

The log (Fader & Hardie, https://brucehardie.com/datasets/; 2,357 customers who first bought at CDNOW in the first
quarter of 1997) ships in the PyPI package `lifetimes` 0.11.3 (MIT), lifetimes/datasets/CDNOW_sample.txt. It is
fetched with pip into target/reference and summarised here with the standard library only:

    python3 tests/reference/btyd_cdnow.py

Purchases of one day are merged. Calibration ends on 1997-09-30, the holdout on 1998-06-30. Columns:
customer, first (day number from 1970-01-01), frequency (repeat purchase days in calibration),
recency_days, age_days, holdout (purchase days after calibration), spend (mean amount of the repeat purchase days
in calibration, 0 without one), repeat_days (days of the repeat purchases from the first one on to the end of the
holdout, separated by spaces).
"""

import datetime
import pathlib
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = ROOT / "target" / "reference"
CALIBRATION = datetime.date(1997, 9, 30)
HOLDOUT = datetime.date(1998, 6, 30)


def wheel():
    found = list(CACHE.glob("[Ll]ifetimes-0.11.3*.whl"))
    if not found:
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(CACHE), "lifetimes==0.11.3"], check=True)
        found = list(CACHE.glob("[Ll]ifetimes-0.11.3*.whl"))
    return found[0]


def log():
    with zipfile.ZipFile(wheel()) as archive:
        text = archive.read("lifetimes/datasets/CDNOW_sample.txt").decode()
    for line in text.splitlines():
        _, customer, date, _, amount = line.split()
        yield int(customer), datetime.date(int(date[:4]), int(date[4:6]), int(date[6:])), float(amount)


def main():
    customers = {}
    for customer, day, amount in log():
        days = customers.setdefault(customer, {})
        days[day] = days.get(day, 0.0) + amount
    epoch = datetime.date(1970, 1, 1)
    with open(ROOT / "tests" / "reference" / "btyd_cdnow.csv", "w") as out:
        out.write("customer,first,frequency,recency_days,age_days,holdout,spend,repeat_days\n")
        for customer, days in sorted(customers.items()):
            order = sorted(days)
            first = order[0]
            calibration = [day for day in order[1:] if day <= CALIBRATION]
            later = [day for day in order if CALIBRATION < day <= HOLDOUT]
            recency = (calibration[-1] - first).days if calibration else 0
            spend = sum(days[day] for day in calibration) / len(calibration) if calibration else 0
            repeats = " ".join(str((day - first).days) for day in order[1:] if day <= HOLDOUT)
            out.write(
                f"{customer},{(first - epoch).days},{len(calibration)},{recency},{(CALIBRATION - first).days},"
                f"{len(later)},{spend!r},{repeats}\n"
            )


if __name__ == "__main__":
    main()
