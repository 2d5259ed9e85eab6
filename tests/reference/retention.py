"""Writes retention.json: sBG and BdW on the samples of the site, by mpmath.

    pip install mpmath==1.3.0 scipy==1.14.1 && python3 tests/reference/retention.py

The published table (Fader & Hardie 2007, table 1) is fitted on its first seven years. Of the subscriptions, cohorts are
counted by walking from renewal day to renewal day of every customer; the package counts months instead. They are drawn with
risks that fall alike for all, so that BdW runs to a boundary, where there are no standard errors: only sBG is computed.
"""

import calendar
import collections
import csv
import datetime
import json
import pathlib

import mpmath as mp
from scipy.optimize import minimize

mp.mp.dps = 30
here = pathlib.Path(__file__).parent
samples = here.parent.parent / "www" / "samples"


def survival(parameters, t):
    alpha, beta, *rest = parameters
    c = rest[0] if rest else 1
    return mp.beta(alpha, beta + mp.mpf(t) ** c) / mp.beta(alpha, beta)


def log_likelihood(parameters, cohorts):
    """Of the period in which each customer was lost, and of being there at the end of what was seen."""
    lost, there = collections.Counter(), collections.Counter()
    for cohort in cohorts:
        there[len(cohort) - 1] += cohort[-1]
        for t in range(1, len(cohort)):
            lost[t] += cohort[t - 1] - cohort[t]
    shares = [survival(parameters, t) for t in range(max(map(len, cohorts)))]
    gone = mp.fsum(count * mp.log(shares[t - 1] - shares[t]) for t, count in lost.items() if count)
    return gone + mp.fsum(count * mp.log(shares[t]) for t, count in there.items() if count)


def fit(cohorts, start):
    rough = minimize(lambda x: float(-log_likelihood([mp.e**v for v in x], cohorts)), [float(mp.log(v)) for v in start],
                     method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-9, "maxiter": 4000})
    value = lambda *x: log_likelihood([mp.e**v for v in x], cohorts)
    count = len(start)
    slope = lambda i: (lambda *x: mp.diff(value, x, tuple(int(j == i) for j in range(count))))
    logs = mp.findroot([slope(i) for i in range(count)], [mp.mpf(v) for v in rough.x], tol=1e-18, maxsteps=30)
    parameters = [mp.e**v for v in logs]
    natural = lambda *x: log_likelihood(list(x), cohorts)
    order = lambda i, j: tuple(int(k == i) + int(k == j) for k in range(count))
    information = mp.matrix(count, count)
    for i in range(count):
        for j in range(count):
            information[i, j] = -mp.diff(natural, tuple(parameters), order(i, j))
    covariance = information**-1
    return parameters, covariance, log_likelihood(parameters, cohorts)


def interval(parameters, covariance, t):
    odds = lambda *x: mp.log(survival(x, t)) - mp.log(1 - survival(x, t))
    count = len(parameters)
    slopes = [mp.diff(odds, tuple(parameters), tuple(int(j == i) for j in range(count))) for i in range(count)]
    variance = sum(slopes[i] * covariance[i, j] * slopes[j] for i in range(count) for j in range(count))
    z = mp.sqrt(2) * mp.erfinv(mp.mpf("0.95"))
    middle, error = odds(*parameters), z * mp.sqrt(variance)
    return [1 / (1 + mp.e ** -(middle + sign * error)) for sign in (-1, 1)]


def lifetime(parameters, renewals, annual, periods_a_year):
    rate = (1 + mp.mpf(annual)) ** (mp.mpf(1) / periods_a_year)
    # Terms of 40,000 periods; what follows is discounted to nothing.
    total, k, floor = mp.mpf(0), 1, survival(parameters, renewals)
    while k < 40000:
        term = survival(parameters, renewals + k) / floor / rate ** (k - 1)
        total += term
        if term < mp.mpf(10) ** -18:
            break
        k += 1
    return total


def numbers(cohorts, learnt, horizon, annual, periods_a_year, names=("sbg", "bdw")):
    seen = [cohort[: learnt + 1] for cohort in cohorts]
    models, best = [], None
    for name in names:
        start = [0.7, 2.0, 1.0][: 3 if name == "bdw" else 2]
        parameters, covariance, value = fit(seen, start)
        aic = 2 * len(parameters) - 2 * value
        models.append({
            "model": name,
            "parameters": [float(v) for v in parameters],
            "errors": [float(mp.sqrt(covariance[i, i])) for i in range(len(parameters))],
            "logLikelihood": float(value),
            "aic": float(aic),
            "survivals": [float(survival(parameters, t)) for t in range(horizon + 1)],
        })
        if best is None or aic < best[0]:
            best = (aic, name, parameters, covariance)
    told = {"learnt": learnt, "cohorts": cohorts, "models": models}
    if len(models) == 1:
        return told
    _, name, parameters, covariance = best
    gain = 2 * (mp.mpf(models[1]["logLikelihood"]) - mp.mpf(models[0]["logLikelihood"]))
    return {
        **told,
        "best": name,
        "statistic": float(gain),
        "p": float(mp.erfc(mp.sqrt(gain / 2))),
        "interval": [float(v) for v in interval(parameters, covariance, horizon)],
        "lifetimes": {str(n): float(lifetime(parameters, n, annual, periods_a_year)) for n in (0, 7)},
    }


def survivors(column):
    with open(samples / "retention.en.csv", encoding="utf-8") as file:
        return [float(row[column]) for row in csv.DictReader(file)]


def renewal(joined, months):
    """The day of a renewal: the same day of the month, or the last of a shorter one."""
    year, month = divmod(joined.year * 12 + joined.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(joined.day, calendar.monthrange(year, month + 1)[1]))


def subscriptions():
    day = datetime.date.fromisoformat
    with open(samples / "subscriptions.en.csv", encoding="utf-8") as file:
        rows = [(row["plan"], day(row["joined"]), day(row["left"]) if row["left"] else None) for row in csv.DictReader(file)]
    until = max([joined for _, joined, _ in rows] + [left for _, _, left in rows if left])
    groups = {}
    for plan, joined, left in rows:
        stays, period = [True], 1
        while renewal(joined, period) <= until:
            stays.append(left is None or left > renewal(joined, period))
            period += 1
        groups.setdefault(plan, {}).setdefault((joined.year, joined.month), []).append(stays)
    counted = {}
    for plan, cohorts in sorted(groups.items()):
        counted[plan] = {}
        for (year, month), members in sorted(cohorts.items()):
            periods = min(map(len, members))
            counted[plan][f"{year}-{month:02}"] = [float(sum(stays[t] for stays in members)) for t in range(periods)]
    return counted


counted = subscriptions()
result = {
    "high end": numbers([survivors("high end")], 7, 17, "0.1", 1),
    "regular": numbers([survivors("regular")], 7, 17, "0.1", 1),
    "subscriptions": {
        plan: {"names": list(cohorts), **numbers(list(cohorts.values()), 200, 40, "0.1", 12, ["sbg"])}
        for plan, cohorts in counted.items()
    },
}
(here / "retention.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
