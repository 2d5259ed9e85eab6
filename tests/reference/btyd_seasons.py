"""Writes btyd_seasons.json: Pareto/NBD whose purchase rate differs from quarter to quarter, fitted to the CDNOW sample.

    pip install numpy scipy && python3 tests/reference/btyd_seasons.py

Nothing here is taken from the library under test: the orders of cdnow_sample.csv up to 1997-09-30 become customers, whose time is cut where a
quarter begins and at the last purchase. The likelihood is the integral over the time of leaving in closed form in the rates (Bachmann,
Meierer & Naef 2021), by Gauss and Legendre's nodes in every stretch; Newton's method on gradients by complex steps.
"""

import csv
import datetime
import json
import pathlib

import numpy as np
from scipy.special import loggamma

HERE = pathlib.Path(__file__).parent
NODES, WEIGHTS = np.polynomial.legendre.leggauss(24)
NODES, WEIGHTS = (NODES + 1) / 2, WEIGHTS / 2
UNTIL = datetime.date(1997, 9, 30)
BORDERS = [datetime.date(1997, 4, 1), datetime.date(1997, 7, 1)]


def customers():
    days = {}
    with open(HERE / "cdnow_sample.csv") as file:
        for row in csv.DictReader(file):
            day = datetime.date.fromisoformat(row["date"])
            if day <= UNTIL:
                days.setdefault(row["customer"], set()).add(day)
    return [sorted(own) for own in days.values()]


def quarter(day):
    return np.array([float((day.month + 2) // 3 == k) for k in (2, 3)])


class Likelihood:
    def __init__(self):
        lengths, columns, first, silent, counts, sums = [], [], [], [], [], []
        for days in customers():
            begin, last = days[0], days[-1]
            first.append(len(lengths))
            counts.append(len(days) - 1)
            sums.append(sum((quarter(day) for day in days[1:]), np.zeros(2)))
            cuts = sorted({begin, last, UNTIL, *[day for day in BORDERS if begin < day < UNTIL]})
            for low, high in zip(cuts, cuts[1:]):
                lengths.append((high - low).days / 7)
                columns.append(quarter(low))
                silent.append(low >= last)
        self.lengths, self.columns, self.first = np.array(lengths), np.array(columns), np.array(first)
        self.silent, self.x, self.sums = np.array(silent), np.array(counts, dtype=float), np.array(sums)
        self.of = np.searchsorted(self.first, np.arange(len(lengths)), side="right") - 1

    def __call__(self, theta):
        r, alpha, s, beta = np.exp(theta[:4])
        speed = np.exp(self.columns @ theta[4:])

        def clock(speed):
            passed = np.cumsum(self.lengths * speed)
            before = np.concatenate([[0], passed])[self.first]
            return passed - self.lengths * speed - before[self.of], np.add.reduceat(self.lengths * speed, self.first)

        (a, all_a), (d, all_d) = clock(speed), clock(np.ones_like(speed))
        n = r + self.x
        inside = self.lengths[:, None] * NODES
        in_alpha = np.log(alpha + a[:, None] + speed[:, None] * inside)
        in_beta = np.log(beta + d[:, None] + inside)
        gone = np.exp(-n[self.of][:, None] * in_alpha - (s + 1) * in_beta) @ WEIGHTS * self.lengths * s
        left = np.add.reduceat(np.where(self.silent, gone, 0), self.first)
        there = np.exp(-n * np.log(alpha + all_a) - s * np.log(beta + all_d))
        front = loggamma(n + 0j) - loggamma(r + 0j) + r * np.log(alpha) + s * np.log(beta) + self.sums @ theta[4:]
        return (front + np.log(left + there)).sum()


def gradient(f, at):
    return np.array([f(at + 1e-30j * e).imag / 1e-30 for e in np.eye(len(at))])


def curvature(f, at, h=1e-3):
    rows = [(8 * (gradient(f, at + h * e) - gradient(f, at - h * e)) - (gradient(f, at + 2 * h * e) - gradient(f, at - 2 * h * e))) / (12 * h)
            for e in np.eye(len(at))]
    return (np.array(rows) + np.array(rows).T) / 2


def maximum(f, at):
    at = at.astype(complex)
    for _ in range(30):
        step = -np.linalg.solve(curvature(f, at), gradient(f, at))
        at = at + step
        print(at.real, f(at).real, flush=True)
        if np.abs(step).max() < 1e-10:
            return at.real
    raise AssertionError("no maximum")


def main():
    f = Likelihood()
    assert len(f.x) == 2357 and f.x.sum() == 2457
    base = np.log([0.5533, 10.578, 0.6062, 11.669])
    without = maximum(lambda at: f(np.concatenate([at, [0, 0]])), base)
    at = maximum(f, np.concatenate([without, [0.0, 0.0]]))
    natural = np.concatenate([np.exp(at[:4]), at[4:]])
    errors = np.sqrt(np.diag(np.linalg.inv(-curvature(f, at.astype(complex))))) * np.concatenate([natural[:4], [1, 1]])
    result = {"names": ["r", "alpha", "s", "beta", "rate.quarter2", "rate.quarter3"], "parameters": natural.tolist(),
              "errors": errors.tolist(), "logLikelihood": float(f(at).real),
              "without": float(f(np.concatenate([without, [0, 0]])).real)}
    with open(HERE / "btyd_seasons.json", "w") as file:
        json.dump(result, file, indent=1)
        file.write("\n")


main()
