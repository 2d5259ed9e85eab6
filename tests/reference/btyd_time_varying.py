"""Writes btyd_time_varying.json: Pareto/NBD with covariates that change with time, by brute force over both rates.

    pip install mpmath gmpy2 numpy && python3 tests/reference/btyd_time_varying.py

Nothing here is taken from the library under test. Given the two rates of a customer, purchases come at `lambda e^(gamma'z(u))` and the
customer leaves at `mu e^(delta'z(u))` (Bachmann, Meierer & Naef 2021). With the rates given, each period contributes a plain exponential
integral; all is then averaged over the two gammas by a double integral in numbers of 64 bits of mantissa (every term is positive).
"""

import json
import math
import pathlib
import random

import numpy as np
from mpmath import exp, floor, log, loggamma, mp, mpf

from btyd_rates import L, NODES, WEIGHTS, exact, long, over_log

mp.dps = 30
CASES = []


def D(value):
    """The double that a test will pass."""
    return mpf(float(value))


class Customer:
    """A history, its covariates, and the effects."""

    def __init__(self, rate, dropout, period, start, values, times, T):
        self.rate, self.dropout = [D(v) for v in rate], [D(v) for v in dropout]
        self.period, self.start, self.T = D(period), D(start), D(T)
        self.values = [[D(v) for v in column] for column in values]
        self.times = [D(t) for t in times]
        self.tx = self.times[-1] if times else mpf(0)
        self.sums = [math.fsum(float(column[self.at(t)]) for t in self.times) for column in self.values]

    def at(self, age):
        return int(floor((self.start + age) / self.period))

    def pieces(self, low, high):
        """From one age to another: lengths, and how fast the clocks of purchases and of leaving go. Equal neighbours are one."""
        last = None
        for w, a, d in self.periods(low, high):
            if last and last[1:] == (a, d):
                last = (last[0] + w, a, d)
                continue
            if last:
                yield last
            last = (w, a, d)
        if last:
            yield last

    def periods(self, low, high):
        age = low
        while age < high:
            k = self.at(age)
            end = min((k + 1) * self.period - self.start, high)
            if end - age < mpf(10) ** -20:
                k, end = k + 1, min((k + 2) * self.period - self.start, high)
            z = [column[k] for column in self.values]
            a = exp(sum(g * v for g, v in zip(self.rate, z)))
            d = exp(sum(g * v for g, v in zip(self.dropout, z)))
            yield end - age, a, d
            age = end

    def clocks(self, low, high):
        pieces = list(self.pieces(low, high))
        return sum((w * a for w, a, _ in pieces), mpf(0)), sum((w * d for w, _, d in pieces), mpf(0))


def averages(parameters, c, futures):
    """ln of the likelihood, and averages over the rates of those who are alive of each future, given as a list of pairs of a
    function of lambda and one of mu whose products are to be added: alive, the two rates are independent."""
    r, al, s, be = parameters
    x = len(c.times)
    b, d = c.clocks(mpf(0), c.tx)
    lams, wl, lam0 = over_log(r + x, al + b, 17, 2)
    mus, wm, mu0 = over_log(s, be + d, 17, 2)
    lam, mu = lams[:, None], mus[None, :]
    gone, passed = 0 * lam * mu, [mpf(0), mpf(0)]
    for w, a, d in c.pieces(c.tx, c.T):
        both = lam * long(a) + mu * long(d)
        there = np.exp(-lam * long(passed[0])) * np.exp(-mu * long(passed[1]))
        gone = gone - there * (mu * long(d) / both) * np.expm1(-both * long(w))
        passed = [passed[0] + w * a, passed[1] + w * d]
    wl_end, wm_end = wl * np.exp(-lams * long(passed[0])), wm * np.exp(-mus * long(passed[1]))
    total = (wl[:, None] * wm[None, :] * gone).sum() + wl_end.sum() * wm_end.sum()
    alive = [sum((wl_end * f(lams)).sum() * (wm_end * g(mus)).sum() for f, g in future) / total for future in futures]
    front = r * log(al) + s * log(be) - loggamma(r) - loggamma(s) + lam0 + mu0
    front += sum(g * D(v) for g, v in zip(c.rate, c.sums))
    return front + log(exact(total)), [exact(v) for v in alive]


def one(rates):
    return L(1)


def staying(c, after):
    _, d = c.clocks(c.T, c.T + after)
    return [(one, lambda mu: np.exp(-mu * long(d)))]


def buying(c, h, rate):
    def of_mu(mu):
        total, left, time = 0 * mu, mpf(0), mpf(0)
        for w, a, d in c.pieces(c.T, c.T + h):
            slope = mu * long(d) + long(rate)
            total = total - long(a) * np.exp(-mu * long(left) - long(rate * time)) * np.expm1(-slope * long(w)) / slope
            left, time = left + w * d, time + w
        return total

    return [(lambda lam: lam, of_mu)]


def counting(c, n, h):
    """P(n purchases in h) of one who is there: a sum over nodes of the time of leaving."""

    def poisson(clock):
        def of_lambda(lam):
            value = np.exp(-lam * clock)
            for k in range(n):
                value = value * lam * clock / (k + 1)
            return value

        return of_lambda

    terms, bought, left = [], mpf(0), mpf(0)
    for w, a, d in c.pieces(c.T, c.T + h):
        # By pieces of its own, since rates may be high.
        cuts = 60
        for cut in range(cuts):
            for node, weight in zip(NODES, WEIGHTS):
                t = long(w) * (cut + node) / cuts
                density = long(w) / cuts * weight * long(d)
                clock = long(left) + long(d) * t
                terms.append((poisson(long(bought) + long(a) * t), lambda mu, k=density, v=clock: k * mu * np.exp(-mu * v)))
        bought, left = bought + w * a, left + w * d
    end = long(left)
    return terms + [(poisson(long(bought)), lambda mu: np.exp(-mu * end))]


def case(kind, parameters, c, asked, value):
    CASES.append({
        "kind": kind,
        "parameters": [float(v) for v in parameters],
        "rate": [float(v) for v in c.rate],
        "dropout": [float(v) for v in c.dropout],
        "period": float(c.period),
        "start": float(c.start),
        "values": [[float(v) for v in column] for column in c.values],
        "times": [float(t) for t in c.times],
        "age": float(c.T),
        "asked": [float(v) for v in asked],
        "value": mp.nstr(mpf(value), 19),
    })


rng = random.Random(20261122)
SEASON = [1.0 if k % 13 in (10, 11, 12) else 0.0 for k in range(90)]
WAVE = [round(math.sin(2 * math.pi * (k // 4) / 13), 3) for k in range(90)]
MODELS = [(0.553277, 10.577684, 0.606240, 11.668728), (1.4, 2.5, 0.45, 30.0), (2.5, 7.0, 1.7, 1.6)]
EFFECTS = [
    ([0.6], [0.0], [SEASON]),
    ([0.0], [-0.9], [SEASON]),
    ([0.8, -0.3], [-0.4, 0.7], [SEASON, WAVE]),
    ([2.5], [-3.0], [WAVE]),
]


def spread(count, until):
    return sorted(round(rng.uniform(0.05, until), 4) for _ in range(count))


for m, model in enumerate(MODELS):
    parameters = [D(v) for v in model]
    for e, (rate, dropout, values) in enumerate(EFFECTS):
        for k, (count, until, T) in enumerate([(0, 0, 38.9), (1, 2, 38.9), (4, 30, 38.9), (12, 20, 31.0), (3, 20, 20.0), (40, 37, 39.0)]):
            times = spread(count, until) if count else []
            if k == 4:
                # Has just bought.
                times[-1] = T
            start = [0.0, 3.0 / 7.0, 5.25][(k + e) % 3]
            c = Customer(rate, dropout, [1.0, 4.0][(m + e) % 2] if e != 2 else 1.0, start, values, times, T)
            futures = [
                [(one, one)],
                staying(c, mpf(9)),
                buying(c, D(20.5), mpf(0)),
                buying(c, D(20.5), D(0.0027)),
            ]
            with_counts = e in (2, 3) and k in (0, 2)
            if with_counts:
                futures += [counting(c, 0, D(6.5)), counting(c, 2, D(6.5))]
            ln, found = averages(parameters, c, futures)
            case("log-likelihood", parameters, c, [], ln)
            if found[0] < mpf(10) ** -30:
                continue
            case("alive", parameters, c, [0], found[0])
            case("alive", parameters, c, [9], found[1])
            case("expected", parameters, c, [20.5], found[2])
            case("residual", parameters, c, [20.5, D(0.0027)], found[3])
            if with_counts:
                case("probability", parameters, c, [0, 6.5], found[4] + 1 - found[0])
                case("probability", parameters, c, [2, 6.5], found[5])
        print(m, e, flush=True)

path = pathlib.Path(__file__).with_suffix(".json")
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]\n")
print(len(CASES))
