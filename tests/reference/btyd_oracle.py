"""Writes btyd_oracle.json: BG/NBD and Gamma-Gamma to 40 digits and more, from the definitions.

    pip install mpmath && python3 tests/reference/btyd_oracle.py

Nothing here is taken from the library under test or from its formulas:

* log-likelihood, P(alive), expected purchases: the published expressions (Fader, Hardie & Lee 2005; notes 019 and 021)
  in 2F1 with guard digits against their cancellation, at a = 1 the integral over p in place of the singular form;
* discounted purchases: numerical integration of the discounted intensity, which is the derivative of the published
  expectation;
* probabilities of n purchases: the published sum;
* 2F1: mpmath's own;
* Gamma-Gamma: the published density.
"""

import json
import pathlib

from mpmath import mp, mpf, beta, exp, expm1, gamma, hyp2f1, inf, log, log1p, loggamma, quad, rf

mp.dps = 60
CASES = []


def D(value):
    """The double that a test will pass."""
    return mpf(float(value))


def number(value):
    return mp.nstr(mpf(value), 20)


def add(kind, inputs, value):
    CASES.append({"kind": kind, "inputs": [float(v) for v in inputs], "value": number(value)})


PARAMETERS = [
    ("0.242595", "4.413602", "0.792922", "2.425907"),  # CDNOW
    ("0.3", "5", "0.4", "0.3"),  # a + b < 1
    ("2", "1", "0.2", "0.3"),
    ("0.5459", "13.41", "0.0010", "0.0390"),  # in production, lifetimes #206
    ("1.5", "20", "1", "3"),  # a = 1
    ("0.7", "6", "2.5", "1"),
    ("5", "0.5", "30", "400"),
    ("0.05", "50", "0.02", "0.5"),
    ("200", "4000", "2", "8"),  # nearly one purchase rate for all
    ("0.7", "6", "2000", "9000"),  # nearly one chance to leave for all
]
ROWS = [(0, "0", "39"), (0, "0", "0"), (1, "0.142857", "39"), (1, "39", "39"), (2, "30.428571", "38.857143"),
        (7, "20", "39"), (29, "30", "38"), (26, "30.857143", "31"), (150, "5", "52"), (1000, "900", "1000"),
        (3, "1000", "10000")]


def log_likelihood(r, al, a, b, x, tx, T):
    base = loggamma(r + x) - loggamma(r) + r * log(al) + log(beta(a, b + x) / beta(a, b))
    first = -(r + x) * log(al + T)
    if x == 0:
        return base + first
    second = log(a / (b + x - 1)) - (r + x) * log(al + tx)
    return base + max(first, second) + log1p(exp(-abs(first - second)))


def ln_not_alive_odds(r, al, a, b, x, tx, T):
    return log(a / (b + x - 1)) + (r + x) * (log(al + T) - log(al + tx))


def alive_now(r, al, a, b, x, tx, T):
    return mpf(1) if x == 0 else 1 / (1 + exp(ln_not_alive_odds(r, al, a, b, x, tx, T)))


def purchases_if_alive(r, al, a, b, x, T, h):
    """Eq. 10 without its denominator; at a = 1 the integral over p."""
    n, A, B = r + x, al + T, b + x
    if a == 1 or a + B == 1:
        s = h / A
        return quad(lambda p: -expm1(-n * log1p(p * s)) / p * p ** (a - 1) * (1 - p) ** (B - 1),
                    [0, mpf(1) / 100, mpf(1) / 10, mpf(1) / 2, 1]) / beta(a, B)
    saved = mp.dps
    mp.dps = 140
    z = h / (A + h)
    value = (a + B - 1) / (a - 1) * (1 - (A / (A + h)) ** n * hyp2f1(n, B, a + B - 1, z))
    mp.dps = saved
    return +value


def average_power(m, a, c, s):
    """2F1(m, a; c; -s), after Pfaff's transformation where mpmath meets a removable pole."""
    try:
        return hyp2f1(m, a, c, -s)
    except ValueError:
        return (1 + s) ** (-m) * hyp2f1(m, c - a, c, s / (1 + s))


def alive_later(r, al, a, b, x, tx, T, after):
    return alive_now(r, al, a, b, x, tx, T) * average_power(r + x, a, a + b + x, after / (al + T))


def residual(r, al, a, b, x, tx, T, h, d):
    n, A, B = r + x, al + T, b + x

    def intensity(t):
        return n / A * average_power(n + 1, a, a + B, t / A)

    end = h if h != inf else mpf(120) / d
    saved = mp.dps
    mp.dps = 30
    points = [mpf(0)] + [end * mpf(2) ** (-k) for k in range(14, -1, -1)]
    value = quad(lambda t: exp(-d * t) * intensity(t), points)
    mp.dps = saved
    return alive_now(r, al, a, b, x, tx, T) * value


def probability(r, al, a, b, n, t):
    z, stay = t / (al + t), (al / (al + t)) ** r
    value = beta(a, b + n) / beta(a, b) * rf(r, n) / gamma(n + 1) * stay * z ** n
    if n > 0:
        tail = 1 - stay * sum(rf(r, j) / gamma(j + 1) * z ** j for j in range(n))
        value += beta(a + 1, b + n - 1) / beta(a, b) * tail
    return value


def bg_nbd():
    for params in PARAMETERS:
        P = [D(v) for v in params]
        for x, tx, T in ROWS:
            tx, T = D(tx), D(T)
            add("log-likelihood", [*P, x, tx, T], log_likelihood(*P, x, tx, T))
            add("alive", [*P, x, tx, T, 0], alive_now(*P, x, tx, T))
            for h in ("52",) if x > 7 else ("0.01", "52", "1000"):
                h = D(h)
                add("alive", [*P, x, tx, T, h], alive_later(*P, x, tx, T, h))
                add("expected", [*P, x, tx, T, h], alive_now(*P, x, tx, T) * purchases_if_alive(*P, x, T, h))
        for t in ("0.142857", "3", "52", "5000"):
            add("expected-new", [*P, t], purchases_if_alive(*P, 0, D(0), D(t)))
        for n in (0, 1, 2, 10, 60, 400):
            for t in ("0.5", "39", "2000"):
                mp.dps = 800  # the tail is one less a sum
                value = probability(*P, n, D(t))
                mp.dps = 60
                add("probability", [*P, n, t], value)
    # Very many purchases: the expectation by its integral over p in the scale where it is smooth.
    P = [D(v) for v in PARAMETERS[0]]
    for x, tx, T in ((100000, "900", "1000"), (100000, "999.9", "1000"), (10000, "99", "100")):
        tx, T = D(tx), D(T)
        add("log-likelihood", [*P, x, tx, T], log_likelihood(*P, x, tx, T))
        add("alive", [*P, x, tx, T, 0], alive_now(*P, x, tx, T))
        n, A, a, B = P[0] + x, P[1] + T, P[2], P[3] + x
        s = D(52) / A

        def term(y):
            u = exp(y)  # p = u/B
            p = u / B
            return -expm1(-n * log1p(p * s)) / p * exp(a * (y - log(B)) + (B - 1) * log1p(-p)) / beta(a, B)

        value = quad(term, [-200, -60, -20, -8, -4, -2, 0, 1, 2, 3, 4, 5, 6])
        add("expected", [*P, x, tx, T, 52], alive_now(*P, x, tx, T) * value)


def discounted():
    for params in PARAMETERS[:7]:
        P = [D(v) for v in params]
        for x, tx, T in ((0, "0", "39"), (2, "30.428571", "38.857143"), (29, "30", "38")):
            for h, d in ((D(52), "0.0026785"), (D(5), "0.5"), (inf, "0.0026785"), (inf, "0.05")):
                tx, T = D(tx), D(T)
                value = residual(*P, x, tx, T, h, D(d))
                CASES.append({"kind": "residual", "inputs": [*map(float, P), x, float(tx), float(T),
                                                               None if h == inf else float(h), float(d)],
                              "value": number(value)})


def hypergeometric():
    points = [(1, 1, 2, "0.5"), ("0.5", "2.5", "3.1", "-40"), ("3.7", "0.2", "0.9", "0.99"), ("500.5", "2426.3", "2427.8", "0.9"),
              ("0.3", "0.3", "-0.3", "0.9"), ("2", "0.3", "-0.5", "0.95"), ("0.5459", "0.039", "-0.96", "0.5"),
              ("26.24", "28.4", "28.2", "0.6"), ("10.24", "12.4", "12.2", "0.9999"), ("150.5", "152.4", "152.2", "0.3"),
              ("1000.2", "1002.4", "1002.2", "0.4"), ("0.24", "2.4", "2.2", "0.999999"), ("0.01", "0.02", "0.03", "0.9"),
              ("1", "2.2", "2.1", "0.7"), ("0.24", "0.001", "0.5", "-1000000"), ("5", "1", "1.0001", "0.8"),
              ("7.5", "3.5", "-1.25", "0.4"), ("60.5", "62.1", "60.25", "0.85")]
    for a, b, c, z in points:
        a, b, c, z = D(a), D(b), D(c), D(z)
        value = hyp2f1(a, b, c, z)
        CASES.append({"kind": "hypergeometric", "inputs": [float(a), float(b), float(c), float(z)],
                      "value": number(log(abs(value))), "sign": float(mp.sign(value))})


def special():
    for x in ("1e-8", "0.1", "0.5", "1.46", "3", "12.3", "1e5"):
        add("ln-gamma", [x], loggamma(D(x)))
        add("digamma", [x], mp.digamma(D(x)))
        add("trigamma", [x], mp.polygamma(1, D(x)))
    for r, x in (("1e-6", 1), ("0.243", 29), ("0.243", 100000), ("1e6", 24), ("1e6", 25), ("1e6", 30000), ("3.3", 12)):
        add("ln-rising", [r, x], loggamma(D(r) + x) - loggamma(D(r)))
    for a, b in (("0.001", "0.002"), ("0.8", "2.4"), ("3", "1e5"), ("1e6", "1e6"), ("50", "999.5"), ("2.5", "1e9")):
        add("ln-beta", [a, b], loggamma(D(a)) + loggamma(D(b)) - loggamma(D(a) + D(b)))
    for z, a, b in (("0.3", "2", "5"), ("0.999", "0.5", "0.5"), ("1e-6", "0.01", "3"), ("0.4", "300", "500"), ("0.36", "3000", "5000")):
        add("regularised-beta", [z, a, b], mp.betainc(D(a), D(b), 0, D(z), regularized=True))
    for z in ("-30", "-3", "0", "0.7", "5"):
        add("normal-cdf", [z], mp.ncdf(D(z)))


def gamma_gamma():
    for p, q, g in (("6.249573", "3.744225", "15.443519"), ("0.5", "1.2", "3"), ("6", "0.7", "16"), ("400", "3", "0.1"), ("2", "5000", "1e6")):
        p, q, g = D(p), D(q), D(g)
        for x, m in ((1, "11.77"), (2, "22.345"), (3, "35"), (29, "100"), (1000, "0.01"), (5, "1e7")):
            m = D(m)
            value = (loggamma(p * x + q) - loggamma(p * x) - loggamma(q) + q * log(g) + (p * x - 1) * log(m)
                     + p * x * log(x) - (p * x + q) * log(g + m * x))
            add("spend-log-likelihood", [p, q, g, x, m], value)
            if p * x + q > 1:
                add("spend", [p, q, g, x, m], p * (g + m * x) / (p * x + q - 1))


bg_nbd()
discounted()
hypergeometric()
special()
gamma_gamma()
out = pathlib.Path(__file__).with_name("btyd_oracle.json")
out.write_text("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]\n")
print(len(CASES), "cases")
