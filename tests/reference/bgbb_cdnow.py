"""BG/BB on the CDNOW sample in weeks and months, recomputed without the library.

A customer's periods are counted from the first order; period j holds the days on which ceil(days since the first order / length) is
j, and a period that is not over by the end of September 1997 is left out. Likelihood: Fader, Hardie & Shang (2010), eq. 5.
Writes bgbb_cdnow.json: customers by purchases, maximum-likelihood estimates (scipy, from several starts), and the periods
with an order held out to the end of June 1998.

Run: python tests/reference/bgbb_cdnow.py
"""

import csv
import datetime
import json
import math
import pathlib
from collections import Counter

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, logsumexp

HERE = pathlib.Path(__file__).parent
UNITS = {"week": 7.0, "month": 365.25 / 12}
END, LAST = datetime.date(1997, 9, 30), datetime.date(1998, 6, 30)


def periods(days, until, unit):
    first = days[0]
    whole = math.floor((until - first).days / unit)
    found = sorted({math.ceil((day - first).days / unit) for day in days[1:] if day <= until} - {0})
    return [period for period in found if period <= whole], whole


def log_likelihood(logs, rows):
    a, b, g, d = np.exp(logs)
    total = 0.0
    for (x, last, n), weight in rows.items():
        terms = [betaln(a + x, b + n - x) - betaln(a, b) + betaln(g, d + n) - betaln(g, d)]
        i = np.arange(n - last)
        terms.extend(betaln(a + x, b + last - x + i) - betaln(a, b) + betaln(g + 1, d + last + i) - betaln(g, d))
        total += weight * logsumexp(terms)
    return total


customers = {}
with open(HERE / "cdnow_sample.csv") as file:
    for row in csv.reader(file):
        if row[0].isdigit() or row[1][:4].isdigit():
            day = datetime.date.fromisoformat(f"{row[1][:4]}-{row[1][-4:-2]}-{row[1][-2:]}" if "-" not in row[1] else row[1])
            customers.setdefault(row[0], set()).add(day)

cases = {}
for name, unit in UNITS.items():
    rows, held = Counter(), 0
    ahead = math.floor((LAST - END).days / unit)
    for days in map(sorted, customers.values()):
        found, n = periods(days, END, unit)
        rows[(len(found), found[-1] if found else 0, n)] += 1
        later, _ = periods(days, LAST, unit)
        held += sum(n < period <= n + ahead for period in later)
    fits = [minimize(lambda logs: -log_likelihood(logs, rows), np.log(start), method="BFGS", options={"gtol": 1e-7})
            for start in ([0.5, 5, 0.5, 5], [1, 1, 1, 3], [0.3, 10, 0.2, 3])]
    best = min(fits, key=lambda fit: fit.fun)
    cases[name] = {
        "frequencies": [sum(weight for (x, _, _), weight in rows.items() if x == count) for count in range(7)]
        + [sum(weight for (x, _, _), weight in rows.items() if x >= 7)],
        "logLikelihood": -best.fun,
        "parameters": dict(zip(["alpha", "beta", "gamma", "delta"], np.exp(best.x).tolist())),
        "heldOut": held,
        "length": ahead,
    }

(HERE / "bgbb_cdnow.json").write_text(json.dumps(cases, indent=1) + "\n")
