"""Writes rfm_plus_one.json: scores of R, F and M cut as the R package rfm 0.3.0 cuts them, for the customers of
cdnow_sample.csv on the last day of its log. Plain Python, independent of Clovis.

    python3 rfm_plus_one.py

The package (rsquaredacademy/rfm, R/rfm-utils.R) takes the quantiles of type 7 at equal probabilities, drops both ends and
adds one; the bins' lower ends are the minimum and these cuts, their upper ends these cuts and the maximum plus one; a
customer is in a bin when lower <= value < upper. Few days since the last order give a high score.

Amounts are counted twice: in dollars and in cents, since the added one depends on the unit.
"""

import csv
import datetime
import json
import pathlib
import statistics

BINS = 5
folder = pathlib.Path(__file__).parent

customers = {}
last = datetime.date.min
with (folder / "cdnow_sample.csv").open(newline="") as file:
    for row in csv.DictReader(file):
        day = datetime.date.fromisoformat(row["date"])
        last = max(last, day)
        customers.setdefault(row["customer"], []).append((day, round(float(row["amount"]) * 100)))


def cuts(values):
    return [cut + 1 for cut in statistics.quantiles(values, n=BINS, method="inclusive")]


def scores(values):
    between = cuts(values)
    lower, upper = [min(values), *between], [*between, max(values) + 1]
    return [next(bin for bin in range(BINS) if lower[bin] <= value < upper[bin]) + 1 for value in values]


days = [(last - max(day for day, _ in orders)).days for orders in customers.values()]
# Orders of one day are one order.
orders = [len({day for day, _ in orders}) for orders in customers.values()]
cents = [sum(amount for _, amount in orders) for orders in customers.values()]
dollars = [amount / 100 for amount in cents]

digits = lambda values: "".join(str(value) for value in values)
result = {
    "bins": BINS,
    "days": days,
    "orders": orders,
    "cents": cents,
    "cuts": {"days": cuts(days), "orders": cuts(orders), "dollars": cuts(dollars), "cents": cuts(cents)},
    "r": digits(BINS + 1 - score for score in scores(days)),
    "f": digits(scores(orders)),
    "m": digits(scores(dollars)),
    "mOfCents": digits(scores(cents)),
}
(folder / "rfm_plus_one.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")
