"""Writes btyd_correlated.json: Pareto/NBD with correlated rates, from the joint density of the two rates.

    pip install mpmath gmpy2 numpy && python3 tests/reference/btyd_correlated.py

Nothing here is taken from the library under test, and nothing is written as a mixture of Pareto/NBD models. A customer buys at
the rate `lambda` until leaving at the rate `mu`; the two have the density

    f(lambda) g(mu) (1 + m (e^-lambda - A) (e^-mu - B)),

gammas `f` and `g`, `A` and `B` the means of the exponentials (Park & Fader 2004). All is a double integral over the two rates of

    lambda^x (mu e^(-(lambda + mu) t_x) + lambda e^(-(lambda + mu) T)) / (lambda + mu),

the likelihood of x purchases at known times with none after t_x. Every term is positive, so that numbers of 64 bits of mantissa
(19 digits) lose nothing; nodes are Gauss and Legendre's over the logarithms of the rates. With thousands of purchases the double
integral is a needle: there the time of leaving is integrated over, at 30 digits, and where both ways can be taken they are held
against each other.
"""

import json
import math
import pathlib

import numpy as np
from mpmath import exp, inf, log, loggamma, mp, mpf, quad, sqrt

from btyd_rates import L, exact, long, over_log

mp.dps = 30
CASES = []


def number(value):
    return mp.nstr(mpf(value), 19)


def plain(value):
    return None if value == inf else float(value)


def add(kind, inputs, value):
    value = [number(v) for v in value] if isinstance(value, list) else number(value)
    CASES.append({"kind": kind, "inputs": [plain(v) for v in inputs], "value": value})


def D(value):
    """The double that a test will pass."""
    return mpf(float(value))


def mean(shape, scale):
    return (scale / (1 + scale)) ** shape


def limits(r, al, s, be):
    A, B = mean(r, al), mean(s, be)
    return -1 / max(A * B, (1 - A) * (1 - B)), 1 / max(A * (1 - B), (1 - A) * B)


def averages(r, al, s, be, m, x, tx, T, futures):
    """ln of the likelihood, and averages over the rates of those who are alive of each future(lambda, mu)."""
    A, B = mean(r, al), mean(s, be)
    lams, wl, lam0 = over_log(r + x, al + tx)
    mus, wm, mu0 = over_log(s, be + tx)
    lam, mu = lams[:, None], mus[None, :]
    weight = wl[:, None] * wm[None, :]
    weight = weight * (1 + long(m) * (np.exp(-lam) - long(A)) * (np.exp(-mu) - long(B)))
    both = lam + mu
    stay = np.exp(-both * long(T - tx))
    total = (weight * (stay - mu / both * np.expm1(-both * long(T - tx)))).sum()
    alive = [(weight * stay * future(lam, mu)).sum() / total for future in futures]
    front = r * log(al) + s * log(be) - loggamma(r) - loggamma(s) + lam0 + mu0
    return front + log(exact(total)), [exact(v) for v in alive]


def product(factors):
    return math.prod(factors, start=L(1))


def poisson_until(n, h):
    """P(n purchases in h) of one who is there and may leave at mu."""
    h = long(h)

    def future(lam, mu):
        both = lam + mu
        z = both * h
        # More than n events of either kind: summed from below where few are expected, else as what is left.
        small, term, fewer, more = np.minimum(z, 1), np.exp(-z), 0, 0
        power = np.exp(-z)
        for k in range(n + 28):
            fewer, more = (fewer + term, more) if k <= n else (fewer, more + power)
            term, power = term * z / (k + 1), power * small / (k + 1)
        more = np.where(z < 1, more, 1 - fewer)
        stayed = product([lam * h] * n) * np.exp(-z) / L(math.factorial(n))
        return stayed + product([lam / both] * n) * (mu / both) * more

    return future


def expected(h, rate=0):
    def future(lam, mu):
        return lam / (mu + long(rate)) * (1 if h == inf else -np.expm1(-(mu + long(rate)) * long(h)))

    return future


PARAMETERS = [
    (0.553277, 10.577684, 0.606240, 11.668728),
    (1.4, 2.5, 0.45, 30.0),
    (0.8, 7.0, 1.0, 7.0),
    (2.5, 0.7, 0.9, 1.6),
]
ROWS = [
    (0, 0.0, 38.857142857142854),
    (2, 30.428571428571427, 38.857142857142854),
    (1, 1.7142857142857142, 38.857142857142854),
    (9, 12.0, 31.0),
    (6, 30.0, 30.0),
    (40, 33.5, 39.0),
    (300, 5.0, 52.0),
]
PLACES = [-1.0, -0.5, 0.35, 1.0]

def by_leaving(r, al, s, be, m, x, tx, T):
    """The same likelihood and P(alive), the rates integrated out in closed form, the time of leaving last: for many purchases.

    Given the time y of leaving (or being there at T), lambda and mu have gammas, of which exp(-lambda) shifts the scale."""
    A, B = mean(r, al), mean(s, be)

    def rates(y, gone):
        n = r + x
        k = s + 1 if gone else s

        def shifted(i, j):
            return r * log(al) - n * log(al + i + y) + s * log(be) - k * log(be + j + y)

        base = shifted(0, 0)
        rest = 1 + m * (exp(shifted(1, 1) - base) - A * exp(shifted(0, 1) - base) - B * exp(shifted(1, 0) - base) + A * B)
        return base + log(rest) + (log(s) if gone else 0)

    top = rates(tx, True)
    # The integrand falls by a factor e within about this time.
    scale = 1 / ((r + x) / (al + tx) + (s + 1) / (be + tx))
    points = [tx]
    step = scale
    while points[-1] + step * mpf(3) / 2 < T:
        points.append(points[-1] + step)
        step *= mpf(3) / 2
    points.append(T)
    left = quad(lambda y: exp(rates(y, True) - top), points) if T > tx else mpf(0)
    there = exp(rates(T, False) - top)
    front = loggamma(r + x) - loggamma(r)
    return front + top + log(left + there), there / (left + there)


# The two ways agree where both can be taken.
r, al, s, be = [D(v) for v in PARAMETERS[1]]
low, high = limits(r, al, s, be)
for x, tx, T in ROWS[:6]:
    one = averages(r, al, s, be, high / 2, x, D(tx), D(T), [lambda lam, mu: L(1)])
    two = by_leaving(r, al, s, be, high / 2, x, D(tx), D(T))
    assert abs(one[0] - two[0]) < mpf(10) ** -16, (x, one[0] - two[0])
    assert abs(one[1][0] - two[1]) < mpf(10) ** -16 * two[1]

for place, parameters in enumerate(PARAMETERS):
    r, al, s, be = [D(v) for v in parameters]
    low, high = limits(r, al, s, be)
    for share in PLACES:
        # A hair inside, so that the double is inside too.
        m = D((high if share > 0 else -low) * mpf(share) * (1 - mpf(10) ** -12))
        theta = [r, al, s, be, m]
        A, B = mean(r, al), mean(s, be)
        add("correlation", theta, m * A * B * sqrt(r * s) / ((1 + al) * (1 + be)))
        for k, (x, tx, T) in enumerate(ROWS):
            if (k + place) % 2 and abs(share) == 1:
                continue
            tx, T = D(tx), D(T)
            futures = [
                lambda lam, mu: L(1),
                lambda lam, mu: np.exp(-mu * 10),
                expected(mpf(52)),
                expected(mpf(52), D(0.0027)),
                expected(inf, D(0.05)),
                poisson_until(0, mpf(8)),
                poisson_until(3, mpf(8)),
            ]
            ln, (now, later, tran, disc, dert, none, three) = averages(r, al, s, be, m, x, tx, T, futures)
            row = theta + [x, tx, T]
            add("log-likelihood", row, ln)
            if now < mpf(10) ** -30:
                # Those who are alive have rates where there are no nodes.
                continue
            add("alive", row + [0], now)
            add("alive", row + [10], later)
            add("expected", row + [52], tran)
            add("residual", row + [52, D(0.0027)], disc)
            add("residual", row + [inf, D(0.05)], dert)
            add("probability", row + [0, 8], none + 1 - now)
            add("probability", row + [3, 8], three)
        print(place, share, flush=True)

for parameters in PARAMETERS + [(0.5143, 0.05, 0.2856, 140.0), (0.3, 500.0, 0.4, 900.0)]:
    r, al, s, be = [D(v) for v in parameters]
    low, high = limits(r, al, s, be)
    for share in (-0.9, 0.9):
        m = D((high if share > 0 else -low) * mpf(share))
        for x, tx, T in [(300, 50.0, 52.0), (1000, 51.5, 52.0), (1000, 5.0, 52.0), (10000, 700.0, 730.0), (100000, 9999.0, 10000.0)]:
            ln, now = by_leaving(r, al, s, be, m, x, D(tx), D(T))
            row = [r, al, s, be, m, x, D(tx), D(T)]
            add("log-likelihood", row, ln)
            if now > mpf(10) ** -280:
                add("alive", row + [0], now)

path = pathlib.Path(__file__).with_suffix(".json")
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]\n")
print(len(CASES))
