"""Writes btyd_regular_residual.json: discounted purchases of new customers whose purchases are regular, with a horizon.

    pip install mpmath && python3 tests/reference/btyd_regular_residual.py

Nothing here is taken from the library under test. The i-th repeat purchase of a customer of BG/CNBD-k is the ki-th stage of a Poisson process
whose rate is Gamma(r, alpha), so that its time has the density below; the customer has stayed for it with the probability (b)_(i-1)/(a+b)_(i-1).
A heavy discount weighs the beginning, where the density is next to nothing.
"""

import json
import pathlib

from mpmath import exp, linspace, log, loggamma, mp, mpf, nstr, quad

mp.dps = 30


def residual(k, r, alpha, a, b, horizon, rate):
    r, alpha, a, b, horizon, rate = map(mpf, (r, alpha, a, b, horizon, rate))
    total, stays, i = mpf(0), mpf(1), 1
    while True:
        m = k * i
        front = loggamma(r + m) - loggamma(r) - loggamma(m) + r * log(alpha)
        density = lambda t: exp(front + (m - 1) * log(t) - (r + m) * log(alpha + t) - rate * t)
        end = log(min(horizon, 120 / rate))
        begin = min(log(alpha) - 60 / mpf(m), end - 40 / mpf(m))
        term = stays * quad(lambda y: density(exp(y)) * exp(y), linspace(begin, end, 10))
        total += term
        if term < total * mpf(10) ** -18:
            return total
        stays *= (b + i - 1) / (a + b + i - 1)
        i += 1


cases = []
for k in (3, 5, 12):
    for r, alpha, a, b in ((1.5, 20, 1, 3), (0.3, 2, 0.4, 0.8)):
        for horizon, rate in ((5, 2), (52, 0.5), (52, 0.01)):
            value = residual(k, r, alpha, a, b, horizon, rate)
            cases.append({"parameters": {"k": k, "r": r, "alpha": alpha, "a": a, "b": b}, "horizon": horizon, "discountRate": rate,
                          "value": nstr(value, 19)})
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
