"""Writes btyd_oracle_more.json: MBG/NBD, Pareto/NBD and NBD to 40 digits and more, from the definitions.

    pip install mpmath && python3 tests/reference/btyd_oracle_more.py

Nothing here is taken from the library under test:

* MBG/NBD: the published expressions (Batislam, Denizel & Filiztekin 2007, eq. 6 to 12) in 2F1, with guard digits against
  their cancellation; discounted purchases by integrating the discounted intensity;
* Pareto/NBD: the likelihood in 2F1 (Schmittlein, Morrison & Colombo 1987, in the form of Fader & Hardie 2005, *A note on
  deriving the Pareto/NBD model*, eq. 22), where that takes too long, and for probabilities, the integral over the time of
  leaving; expectations in closed form; discounted purchases by Tricomi's function (Fader, Hardie & Lee 2005, RFM and
  CLV, eq. 2) or by integration;
* NBD: closed forms (Ehrenberg 1959);
* first and second derivatives: differences of the log-likelihood in steps of 1e-16 with 75 digits.
"""

import json
import pathlib

from mpmath import mp, mpf, beta, exp, expm1, gamma, hyp2f1, hyperu, inf, log, log1p, loggamma, quad, rf

from btyd_differences import derivatives

mp.dps = 60
CASES = []


def D(value):
    """The double that a test will pass."""
    return mpf(float(value))


def number(value):
    return mp.nstr(mpf(value), 20)


def plain(value):
    return None if value == inf else float(value)


def add(model, kind, inputs, value):
    value = [number(v) for v in value] if isinstance(value, list) else number(value)
    CASES.append({"model": model, "kind": kind, "inputs": [plain(v) for v in inputs], "value": value})


def log_add(a, b):
    return max(a, b) + log1p(exp(-abs(a - b)))


ROWS = [(0, "0", "39"), (0, "0", "0"), (1, "0.142857", "39"), (1, "39", "39"), (2, "30.428571", "38.857143"),
        (7, "20", "39"), (29, "30", "38"), (26, "30.857143", "31"), (150, "5", "52"), (1000, "900", "1000"),
        (3, "1000", "10000"), (400, "9999.5", "10000")]
SOME = (0, 2, 4, 5, 6, 8)


def new_customers(model, P, expected, probability):
    for t in ("0.142857", "3", "52", "5000"):
        add(model, "expected-new", [*P, D(t)], expected(*P, D(t)))
    for n in (0, 1, 2, 10, 60, 400):
        for t in ("0.5", "39", "2000"):
            add(model, "probability", [*P, n, D(t)], probability(*P, n, D(t)))


# MBG/NBD

MBG = [
    ("0.524843", "6.183084", "0.891359", "1.614003"),  # CDNOW
    ("0.3", "5", "0.4", "0.3"),
    ("2", "1", "0.2", "0.3"),
    ("0.5459", "13.41", "0.0010", "0.0390"),
    ("1.5", "20", "1", "3"),  # a = 1
    ("1.5", "20", "1.0000000001", "3"),  # beside it
    ("0.7", "6", "2.5", "0.000001"),  # b towards 0: everybody leaves at once
    ("5", "0.5", "30", "400"),
    ("200", "4000", "2", "8"),
    ("0.7", "6", "2000", "9000"),
]


def mbg_log_likelihood(r, al, a, b, x, tx, T):
    base = loggamma(r + x) - loggamma(r) + r * log(al)
    stay = log(beta(a, b + x + 1) / beta(a, b)) - (r + x) * log(al + T)
    leave = log(beta(a + 1, b + x) / beta(a, b)) - (r + x) * log(al + tx)
    return base + log_add(stay, leave)


def mbg_alive(r, al, a, b, x, tx, T):
    return 1 / (1 + a / (b + x) * exp((r + x) * (log(al + T) - log(al + tx))))


def mbg_purchases(r, al, a, b, x, T, h):
    """Of a living customer; at a = 1 the integral over p."""
    n, A, B = r + x, al + T, b + x + 1
    if a == 1:
        s = h / A
        return quad(lambda p: -expm1(-n * log1p(p * s)) / p * p ** (a - 1) * (1 - p) ** (B - 1),
                    [0, mpf(1) / 1000, mpf(1) / 100, mpf(1) / 10, mpf(1) / 2, 1]) / beta(a, B)
    saved = mp.dps
    mp.dps = 140
    z = h / (A + h)
    value = (a + B - 1) / (a - 1) * (1 - (A / (A + h)) ** n * hyp2f1(n, B, a + B - 1, z))
    mp.dps = saved
    return +value


def mbg_expected_new(r, al, a, b, t):
    """Batislam et al. (2007), eq. 8."""
    if a == 1:
        return b / (a + b) * mbg_purchases(r, al, a, b, 0, D(0), t)
    saved = mp.dps
    mp.dps = 140
    value = b / (a - 1) * (1 - (al / (al + t)) ** r * hyp2f1(r, b + 1, a + b, t / (al + t)))
    mp.dps = saved
    return +value


def average_power(m, a, c, s):
    try:
        return hyp2f1(m, a, c, -s)
    except ValueError:
        return (1 + s) ** (-m) * hyp2f1(m, c - a, c, s / (1 + s))


def mbg_alive_later(r, al, a, b, x, tx, T, after):
    return mbg_alive(r, al, a, b, x, tx, T) * average_power(r + x, a, a + b + x + 1, after / (al + T))


def mbg_residual(r, al, a, b, x, tx, T, h, d):
    n, A, B = r + x, al + T, b + x + 1
    end = h if h != inf else mpf(120) / d
    saved = mp.dps
    mp.dps = 30
    points = [mpf(0)] + [end * mpf(2) ** (-k) for k in range(14, -1, -1)]
    value = quad(lambda t: exp(-d * t) * n / A * average_power(n + 1, a, a + B, t / A), points)
    mp.dps = saved
    return mbg_alive(r, al, a, b, x, tx, T) * value


def mbg_probability(r, al, a, b, n, t):
    saved = mp.dps
    mp.dps = 800  # the tail is one less a sum
    z, stay = t / (al + t), (al / (al + t)) ** r
    term, within = stay, mpf(0)
    for j in range(n):
        within += term
        term *= z * (r + j) / (j + 1)
    tail = 1 - within
    mp.dps = saved
    return beta(a, b + n + 1) / beta(a, b) * term + beta(a + 1, b + n) / beta(a, b) * tail


def mbg_nbd():
    model = "mbg-nbd"
    for params in MBG:
        P = [D(v) for v in params]
        for place, (x, tx, T) in enumerate(ROWS):
            tx, T = D(tx), D(T)
            add(model, "log-likelihood", [*P, x, tx, T], mbg_log_likelihood(*P, x, tx, T))
            if place in SOME:
                row = lambda r, al, a, b: mbg_log_likelihood(r, al, a, b, x, tx, T)
                add(model, "derivatives", [*P, x, tx, T], derivatives(row, P))
            add(model, "alive", [*P, x, tx, T, 0], mbg_alive(*P, x, tx, T))
            for h in ("52",) if x > 7 else ("0.01", "52", "1000"):
                h = D(h)
                add(model, "alive", [*P, x, tx, T, h], mbg_alive_later(*P, x, tx, T, h))
                alive = mbg_alive(*P, x, tx, T)
                add(model, "expected", [*P, x, tx, T, h], alive * mbg_purchases(*P, x, T, h))
        new_customers(model, P, mbg_expected_new, mbg_probability)
    P = [D(v) for v in MBG[0]]
    for x, tx, T in ((100000, "900", "1000"), (100000, "999.9", "1000"), (10000, "99", "100")):
        tx, T = D(tx), D(T)
        add(model, "log-likelihood", [*P, x, tx, T], mbg_log_likelihood(*P, x, tx, T))
        add(model, "alive", [*P, x, tx, T, 0], mbg_alive(*P, x, tx, T))
    for params in MBG[:5]:
        P = [D(v) for v in params]
        for x, tx, T in ((0, "0", "39"), (2, "30.428571", "38.857143"), (29, "30", "38")):
            for h, d in ((D(52), "0.0026785"), (inf, "0.0026785"), (inf, "0.05")):
                tx, T = D(tx), D(T)
                add(model, "residual", [*P, x, tx, T, h, D(d)], mbg_residual(*P, x, tx, T, h, D(d)))


# Pareto/NBD

PARETO = [
    ("0.553277", "10.577684", "0.606240", "11.668728"),  # CDNOW
    ("0.5143", "0.05", "0.2856", "140"),  # where 2F1 overflows
    ("10.465", "0.00798565181", "3.0516", "2.820"),  # lifetimes
    ("0.5143", "2.8845", "0.2856", "14.1087"),  # CLVTools #100
    ("0.8", "7", "1", "7"),  # alpha = beta, s = 1
    ("0.8", "7", "1.000000001", "7.000000001"),  # beside them
    ("2", "40", "3", "0.5"),  # whole s
    ("0.3", "0.001", "2", "5000"),
    ("3", "2000", "0.05", "0.01"),
    ("200", "4000", "2", "8"),  # nearly one purchase rate for all
    ("0.7", "6", "64.3", "7721.5"),  # nearly one rate of leaving for all (CLVTools #132)
    ("0.7", "6", "0.000001", "20"),  # nearly nobody leaves
]


def pareto_weights(r, al, s, be, x, T):
    """Logarithms of the parts of the likelihood but for the integral."""
    n = r + x
    base = loggamma(n) - loggamma(r) + r * log(al) + s * log(be)
    return base, base - n * log(al + T) - s * log(be + T)


def pareto_gone(r, al, s, be, x, tx, T):
    """Logarithm of s times the integral of (alpha + y)^-n (beta + y)^-(s+1) from tx to T: in 2F1, eq. 22."""
    if tx == T:
        return -inf
    n = r + x
    saved = mp.dps
    mp.dps = saved + 120
    m = n + s
    if al >= be:
        term = lambda y: hyp2f1(m, s + 1, m + 1, (al - be) / (al + y)) / (al + y) ** m
    else:
        term = lambda y: hyp2f1(m, n, m + 1, (be - al) / (be + y)) / (be + y) ** m
    value = log(s / m * (term(tx) - term(T)))
    mp.dps = saved
    return +value


def pareto_gone_by_time(r, al, s, be, x, tx, T):
    """The same by integration: for so many purchases that the series takes too long."""
    if tx == T:
        return -inf
    n = r + x
    top = -n * log(al + tx) - (s + 1) * log(be + tx)
    scale = 1 / (n / (al + tx) + (s + 1) / (be + tx))
    points = [tx] + [tx + scale * mpf(2) ** k for k in range(-2, 60) if tx + scale * mpf(2) ** k < T] + [T]
    body = lambda y: exp(-n * log(al + y) - (s + 1) * log(be + y) - top)
    return log(s) + top + log(quad(body, points))


def pareto_log_likelihood(r, al, s, be, x, tx, T, gone=pareto_gone):
    base, alive = pareto_weights(r, al, s, be, x, T)
    return alive if tx == T else log_add(alive, base + gone(r, al, s, be, x, tx, T))


def pareto_alive(r, al, s, be, x, tx, T, gone=pareto_gone):
    base, alive = pareto_weights(r, al, s, be, x, T)
    return mpf(1) if tx == T else 1 / (1 + exp(base + gone(r, al, s, be, x, tx, T) - alive))


def pareto_purchases(r, al, s, be, x, T, h):
    n, A, B = r + x, al + T, be + T
    if s == 1:
        return n * B / A * log(1 + h / B)
    return n * B / A / (s - 1) * (1 - (B / (B + h)) ** (s - 1))


def pareto_expected_new(r, al, s, be, t):
    return pareto_purchases(r, al, s, be, 0, D(0), t)


def pareto_residual(r, al, s, be, x, T, h, d):
    """Of a living customer."""
    n, A, B = r + x, al + T, be + T
    if h == inf:
        return n / A * d ** (s - 1) * B ** s * hyperu(s, s, d * B)
    points = [mpf(0)] + [h * mpf(2) ** (-k) for k in range(14, -1, -1)]
    return n / A * quad(lambda t: exp(-d * t) * (B / (B + t)) ** s, points)


def pareto_probability(r, al, s, be, n, t):
    """Bought n times by t and alive, or left at y <= t having bought n times."""
    saved = mp.dps
    mp.dps = 30
    ways = rf(r, n) / gamma(n + 1)
    bought = lambda y: ways * (al / (al + y)) ** r * (y / (al + y)) ** n
    # Short pieces towards the end, where the integrand of many purchases is a narrow peak.
    points = [mpf(0)] + [t * mpf(4) ** (-k) for k in range(16, 0, -1)] + [t * mpf(k) / 64 for k in range(17, 65)]
    body = lambda y: bought(y) * s / (be + y) * (be / (be + y)) ** s
    value = bought(t) * (be / (be + t)) ** s + quad(body, points, method="gauss-legendre")
    mp.dps = saved
    return +value


def pareto_nbd():
    model = "pareto-nbd"
    for params in PARETO:
        P = [D(v) for v in params]
        for place, (x, tx, T) in enumerate(ROWS):
            tx, T = D(tx), D(T)
            gone = pareto_gone if x < 200 else pareto_gone_by_time
            add(model, "log-likelihood", [*P, x, tx, T], pareto_log_likelihood(*P, x, tx, T, gone))
            if place in SOME:
                row = lambda r, al, s, be: pareto_log_likelihood(r, al, s, be, x, tx, T, gone)
                add(model, "derivatives", [*P, x, tx, T], derivatives(row, P))
            alive = pareto_alive(*P, x, tx, T, gone)
            add(model, "alive", [*P, x, tx, T, 0], alive)
            for h in ("52",) if x > 7 else ("0.01", "52", "1000"):
                h = D(h)
                later = ((P[3] + T) / (P[3] + T + h)) ** P[2]
                add(model, "alive", [*P, x, tx, T, h], alive * later)
                add(model, "expected", [*P, x, tx, T, h], alive * pareto_purchases(*P, x, T, h))
            if x in (0, 2, 29):
                for h, d in ((D(52), "0.0026785"), (D(5), "0.5"), (inf, "0.0026785"), (inf, "0.05"), (inf, "3")):
                    value = alive * pareto_residual(*P, x, T, h, D(d))
                    add(model, "residual", [*P, x, tx, T, h, D(d)], value)
        new_customers(model, P, pareto_expected_new, pareto_probability)
    for params in PARETO[:2] + PARETO[4:5]:
        P = [D(v) for v in params]
        for x, tx, T in ((100000, "900", "1000"), (100000, "9999.9", "10000"), (10000, "99", "100"), (300, "5", "52"),
                         (100000, "999.999", "1000")):
            tx, T = D(tx), D(T)
            by_time = pareto_gone_by_time
            add(model, "log-likelihood", [*P, x, tx, T], pareto_log_likelihood(*P, x, tx, T, by_time))
            add(model, "alive", [*P, x, tx, T, 0], pareto_alive(*P, x, tx, T, by_time))


# NBD

NBD = [("0.384766", "12.072024"), ("3", "0.02"), ("1", "1"), ("200000", "4000000"), ("0.001", "500")]


def nbd_log_likelihood(r, al, x, T):
    return loggamma(r + x) - loggamma(r) + r * log(al) - (r + x) * log(al + T)


def nbd():
    model = "nbd"
    for params in NBD:
        P = [D(v) for v in params]
        for place, (x, tx, T) in enumerate(ROWS + [(100000, "999", "1000")]):
            tx, T = D(tx), D(T)
            add(model, "log-likelihood", [*P, x, tx, T], nbd_log_likelihood(*P, x, T))
            if place in SOME:
                row = lambda r, al: nbd_log_likelihood(r, al, x, T)
                add(model, "derivatives", [*P, x, tx, T], derivatives(row, P))
            rate = (P[0] + x) / (P[1] + T)
            add(model, "alive", [*P, x, tx, T, D(52)], mpf(1))
            add(model, "expected", [*P, x, tx, T, D(52)], rate * 52)
            for h, d in ((D(52), "0.0026785"), (inf, "0.05"), (D(5), "0.0000000000001")):
                factor = 1 if h == inf else -expm1(-D(d) * h)
                add(model, "residual", [*P, x, tx, T, h, D(d)], rate * factor / D(d))
        expected = lambda r, al, t: r / al * t
        probability = lambda r, al, n, t: rf(r, n) / gamma(n + 1) * (al / (al + t)) ** r * (t / (al + t)) ** n
        new_customers(model, P, expected, probability)


mbg_nbd()
print(len(CASES), "cases", flush=True)
nbd()
print(len(CASES), "cases", flush=True)
pareto_nbd()
out = pathlib.Path(__file__).with_name("btyd_oracle_more.json")
out.write_text("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]\n")
print(len(CASES), "cases")
