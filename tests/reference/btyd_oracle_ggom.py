"""Writes btyd_oracle_ggom.json: gamma-Gompertz/NBD to 30 digits and more, from the definitions.

    pip install mpmath gmpy2 && python3 tests/reference/btyd_oracle_ggom.py

Nothing here is taken from the library under test. A customer buys at a rate `lambda ~ Gamma(r, alpha)` and leaves at an age
with the Gompertz hazard `eta b e^(bt)`, `eta ~ Gamma(s, beta)` (Bemmaor & Glady 2012, *Modeling purchasing behavior with
sudden "death"*, Management Science 58(5)). Averaged over both, the likelihood is that of being alive at the end and an integral
over the age of leaving, taken here by mpmath's quadrature in plain time; for a few customers it is held against the
integral over `eta` as well. The expectation is that of Adler (2022), not the one printed in 2012, which is wrong.
Derivatives are differences in steps of 1e-12 with 55 digits.
"""

import json
import pathlib

from mpmath import exp, expm1, gamma, inf, log, log1p, loggamma, mp, mpf, quad, rf

from btyd_differences import derivatives

mp.dps = 36
CASES = []
MODEL = "ggom-nbd"


def D(value):
    """The double that a test will pass."""
    return mpf(float(value))


def number(value):
    return mp.nstr(mpf(value), 20)


def plain(value):
    return None if value == inf else float(value)


def add(kind, inputs, value):
    value = [number(v) for v in value] if isinstance(value, list) else number(value)
    CASES.append({"model": MODEL, "kind": kind, "inputs": [plain(v) for v in inputs], "value": value})


def ln_there(b, s, be, t):
    """Logarithm of the probability to be there at age t."""
    return -s * log(1 + expm1(b * t) / be)


def hazard(b, s, be, t):
    """Of leaving at age t, for those who are there."""
    return s * b / (be * exp(-b * t) - expm1(-b * t))


def pieces(low, high, scale):
    """From low to high in pieces that double."""
    points, step = [low], scale
    while points[-1] + 1.5 * step < high:
        points.append(points[-1] + step)
        step *= 2
    return points + [high] if high > low else points


def over(body, points):
    """The integral over the pieces, until they add nothing."""
    total = mpf(0)
    for low, high in zip(points, points[1:]):
        piece = quad(body, [low, high], method="gauss-legendre")
        total += piece
        if abs(piece) < mpf(10) ** (-mp.dps + 2) * abs(total):
            break
    return total


def gone(r, al, b, s, be, x, tx, T):
    """Logarithm of the weight of those who left between tx and T, against those who are alive at T."""
    if tx == T:
        return -inf
    n = r + x
    end = n * log(al + T) - ln_there(b, s, be, T)
    body = lambda y: exp(end - n * log(al + y) + ln_there(b, s, be, y) - top) * hazard(b, s, be, y)
    top = mpf(0)
    top = max(log(body(tx)), log(body(T)), log(body((tx + T) / 2)))
    scale = min((al + tx) / (n + 1), 1 / (b * (s + 1) + hazard(b, s, be, tx)), T - tx) / 2
    return top + log(over(body, pieces(tx, T, scale)))


def log_likelihood(r, al, b, s, be, x, tx, T):
    n = r + x
    alive = loggamma(n) - loggamma(r) + r * log(al) - n * log(al + T) + ln_there(b, s, be, T)
    left = gone(r, al, b, s, be, x, tx, T)
    return alive + (log1p(exp(left)) if left < 0 else left + log1p(exp(-left)))


def alive(r, al, b, s, be, x, tx, T):
    return 1 / (1 + exp(gone(r, al, b, s, be, x, tx, T)))


def log_likelihood_by_eta(r, al, b, s, be, x, tx, T):
    """The same, the average over eta taken last and numerically."""
    n = r + x
    base = loggamma(n) - loggamma(r) + r * log(al)

    def given(eta):
        there = lambda y: exp(-eta * expm1(b * y))
        left = quad(lambda y: (al + y) ** -n * eta * b * exp(b * y) * there(y), [tx, (tx + T) / 2, T]) if T > tx else 0
        return (al + T) ** -n * there(T) + left

    body = lambda eta: be ** s / gamma(s) * eta ** (s - 1) * exp(-be * eta) * given(eta)
    middle = (s + 1) / be
    points = [mpf(0)] + [middle * mpf(4) ** k for k in range(-20, 3)] + [middle * 64]
    return base + log(quad(body, points))


def time_there(r, al, b, s, be, T, h, d=mpf(0)):
    """Expected discounted time there in the next h."""
    end = min(h, 90 / d) if d > 0 else h
    start = ln_there(b, s, be, T)
    body = lambda t: exp(-d * t + ln_there(b, s, be, T + t) - start)
    scale = min(1 / (d + b * (s + 1) + (s + 1) / s * hazard(b, s, be, T)), end) / 2
    return over(body, pieces(mpf(0), end, scale))


def probability(r, al, b, s, be, n, t):
    ways = rf(r, n) / gamma(n + 1)
    bought = lambda y: ways * (al / (al + y)) ** r * (y / (al + y)) ** n
    body = lambda y: bought(y) * hazard(b, s, be, y) * exp(ln_there(b, s, be, y))
    # Short pieces, since many purchases are a narrow peak.
    points = [mpf(0)] + [t * (mpf(9) / 10) ** k for k in range(150, 0, -1)] + [t]
    # The quadrature's tolerance is absolute: the integrand is brought to the size of one.
    top = max(body(y) for y in points[1:])
    return bought(t) * exp(ln_there(b, s, be, t)) + top * quad(lambda y: body(y) / top, points, method="gauss-legendre")


PARAMETERS = [
    ("0.55313", "10.5758", "0.0000011", "0.60682", "0.000013"),  # CDNOW as CLVTools fits it: beside Pareto/NBD
    ("0.5", "10", "0.05", "0.6", "0.8"),
    ("1.2", "8", "0.02", "2", "3"),  # beta > 1: the risk of leaving grows
    ("2", "40", "0.3", "0.1", "1"),  # beta = 1: everybody has the same risk at first
    ("0.8", "7", "0.001", "1", "0.007"),
    ("5", "0.5", "0.1", "3", "400"),  # sudden death
    ("200", "4000", "0.02", "0.5", "0.4"),
    ("0.5143", "0.05", "0.01", "0.2856", "1.4"),
    ("1", "10", "2", "0.05", "1000"),  # e^(bT) far beyond the range of a double
    ("0.7", "6", "0.4", "0.000001", "0.5"),  # nearly nobody leaves
]
ROWS = [(0, "0", "39"), (0, "0", "0"), (1, "0.142857", "39"), (1, "39", "39"), (2, "30.428571", "38.857143"),
        (7, "20", "39"), (29, "30", "38"), (26, "30.857143", "31"), (150, "5", "52"), (1000, "900", "1000"),
        (3, "1000", "10000"), (100000, "999.9", "1000"), (400, "9999.5", "10000")]


def main():
    for params in PARAMETERS[1:3]:
        P = [D(v) for v in params]
        for x, tx, T in ((0, D(0), D(39)), (2, D("30.428571"), D("38.857143"))):
            saved = mp.dps
            mp.dps = 15
            by_eta = log_likelihood_by_eta(*P, x, tx, T)
            mp.dps = saved
            assert abs(by_eta - log_likelihood(*P, x, tx, T)) < 1e-9, (params, x)
    for place, params in enumerate(PARAMETERS):
        P = [D(v) for v in params]
        for row, (x, tx, T) in enumerate(ROWS):
            tx, T = D(tx), D(T)
            add("log-likelihood", [*P, x, tx, T], log_likelihood(*P, x, tx, T))
            now = alive(*P, x, tx, T)
            add("alive", [*P, x, tx, T, 0], now)
            if row in (0, 2, 4, 5, 6) and (row + place) % 3 != 0:
                add("derivatives", [*P, x, tx, T], derivatives(lambda *p: log_likelihood(*p, x, tx, T), P, 55, 12))
            for h in ("0.01", "52", "1000") if row in (0, 1, 4) else ("52",):
                h = D(h)
                later = exp(ln_there(*P[2:], T + h) - ln_there(*P[2:], T))
                add("alive", [*P, x, tx, T, h], now * later)
                add("expected", [*P, x, tx, T, h], now * (P[0] + x) / (P[1] + T) * time_there(*P, T, h))
            if row in (0, 4, 6):
                for h, d in ((D(52), "0.0026785"), (inf, "0.0026785"), (inf, "0.5")):
                    value = now * (P[0] + x) / (P[1] + T) * time_there(*P, T, h, D(d))
                    add("residual", [*P, x, tx, T, h, D(d)], value)
        for t in ("0.142857", "52", "5000"):
            add("expected-new", [*P, D(t)], P[0] / P[1] * time_there(*P, mpf(0), D(t)))
        for n, t in ((0, "0.5"), (0, "39"), (1, "39"), (2, "2000"), (10, "39"), (60, "39"), (400, "2000")):
            add("probability", [*P, n, D(t)], probability(*P, n, D(t)))
        print(params, len(CASES), flush=True)
    out = pathlib.Path(__file__).with_name("btyd_oracle_ggom.json")
    out.write_text("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]\n")


main()
