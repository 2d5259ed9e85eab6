"""Writes btyd_oracle_future.json: what known customers will do under BG/NBD, MBG/NBD, Pareto/NBD and NBD, to 20 digits.

    pip install mpmath && python3 tests/reference/btyd_oracle_future.py

Nothing here is taken from the library under test, which treats a living customer as a new one with other parameters and
integrates over beta and exponential scales of its own:

* the probability of n purchases is averaged over the purchase rate of the living (a gamma density; in closed form, checked
  against integration over the rate), and over the chance to leave (a beta density) or the time of leaving (by
  integration), with 60 digits;
* discounted purchases are the discounted intensity of purchases, integrated over time: its average over the chance to
  leave is 2F1, over the rate of leaving a power;
* the probability to be alive now is written out as the ratio of the two parts of the likelihood (Fader, Hardie & Lee 2008,
  note 021; Batislam, Denizel & Filiztekin 2007, eq. 10; Schmittlein, Morrison & Colombo 1987 by integration).
"""

import json
import pathlib

from mpmath import mp, mpf, beta, exp, gamma, hyp2f1, inf, log, quad, rf

mp.dps = 60
CASES = []


def D(value):
    """The double that a test will pass."""
    return mpf(float(value))


def add(model, kind, inputs, value):
    plain = [None if v == inf else float(v) for v in inputs]
    CASES.append({"model": model, "kind": kind, "inputs": plain, "value": mp.nstr(mpf(value), 20)})


def bought(n, A, k, h):
    """k purchases in h at a rate from Gamma(n, A)."""
    return rf(n, k) / gamma(k + 1) * (A / (A + h)) ** n * (h / (A + h)) ** k


def bought_by_rate(n, A, k, h):
    density = lambda rate: exp(-(A + h) * rate) * rate ** (n + k - 1) * A ** n * h ** k / gamma(n) / gamma(k + 1)
    middle = (n + k) / (A + h)
    return quad(density, [0, middle / 4, middle, 2 * middle, 5 * middle, 20 * middle, inf])



# BG/NBD and MBG/NBD: `early` chances to leave before the first repeat purchase.

BETA = [
    ("0.242595", "4.413602", "0.792922", "2.425907"),
    ("0.3", "5", "0.4", "0.3"),
    ("1.5", "20", "1", "3"),
    ("5", "0.5", "30", "400"),
    ("0.7", "6", "2000", "9000"),
    ("0.5459", "13.41", "0.0010", "0.0390"),
]
ROWS = [(0, "0", "0"), (0, "0", "39"), (2, "30.428571", "38.857143"), (29, "30", "38"), (1, "0.001", "1000"),
        (150, "299.5", "300")]
ASKED = [(0, "5"), (1, "5"), (4, "52"), (30, "52"), (200, "1000")]
DISCOUNTED = [("52", "0.0026785"), (inf, "0.0026785"), (inf, "0.5"), (inf, "0.00001"), ("10000", "0.001")]


def beta_alive(early, r, al, a, b, x, tx, T):
    k = x + early
    if k == 0:
        return mpf(1)
    stay = beta(a, b + k) / (al + T) ** (r + x)
    leave = beta(a + 1, b + k - 1) / (al + tx) ** (r + x)
    return stay / (stay + leave)


def beta_bought(n, A, a, B, k, h):
    stay = beta(a, B + k) / beta(a, B) * bought(n, A, k, h)
    if k == 0:
        return stay
    # The last of them was the last of all, and there was time for it.
    time = 1 - sum(bought(n, A, j, h) for j in range(k))
    return stay + beta(a + 1, B + k - 1) / beta(a, B) * time


def beta_discounted(n, A, a, B, h, d):
    end = h if h != inf else mpf(110) / d
    saved = mp.dps
    mp.dps = 30
    points = [mpf(0)] + [end * mpf(2) ** (-k) for k in range(24, -1, -1)]

    def intensity(t):
        # In the form with a positive argument the series has positive terms.
        z = t / (A + t)
        return n / A * (1 - z) ** (n + 1) * hyp2f1(n + 1, B, a + B, z)

    value = quad(lambda t: exp(-d * t) * intensity(t), points)
    mp.dps = saved
    return value


def beta_models():
    for model, early in (("bg-nbd", 0), ("mbg-nbd", 1)):
        for params in BETA:
            r, al, a, b = P = [D(v) for v in params]
            for x, tx, T in ROWS:
                tx, T = D(tx), D(T)
                now = beta_alive(early, *P, x, tx, T)
                n, A, B = r + x, al + T, b + x + early
                for k, h in ASKED:
                    h = D(h)
                    mp.dps = 400
                    value = now * beta_bought(n, A, a, B, k, h) + (1 - now if k == 0 else 0)
                    mp.dps = 60
                    add(model, "probability", [*P, x, tx, T, k, h], value)
                if params in BETA[:3] and x in (0, 2, 29):
                    for h, d in DISCOUNTED:
                        h, d = h if h == inf else D(h), D(d)
                        add(model, "residual", [*P, x, tx, T, h, d], now * beta_discounted(n, A, a, B, h, d))
            print(model, params, len(CASES), flush=True)


# Pareto/NBD

PARETO = [
    ("0.553277", "10.577684", "0.606240", "11.668728"),
    ("0.5143", "2.8845", "0.2856", "14.1087"),
    ("0.8", "7", "1", "7"),
    ("2", "40", "3", "0.5"),
    ("200", "4000", "2", "8"),
    ("0.7", "6", "64.3", "7721.5"),
]


def pareto_alive(r, al, s, be, x, tx, T):
    if tx == T:
        return mpf(1)
    stay = (al + T) ** -(r + x) * (be + T) ** -s
    c = min(al, be) + tx
    points = [tx] + [tx + c * mpf(2) ** k for k in range(-12, 40) if tx + c * mpf(2) ** k < T] + [T]
    left = quad(lambda y: s * (al + y) ** -(r + x) * (be + y) ** -(s + 1), points)
    return stay / (stay + left)


def pareto_bought(n, A, s, B, k, h):
    stay = bought(n, A, k, h) * (B / (B + h)) ** s
    saved = mp.dps
    mp.dps = 30
    points = [mpf(0)] + [h * mpf(4) ** (-j) for j in range(12, 0, -1)] + [h * mpf(j) / 16 for j in range(5, 17)]
    left = quad(lambda y: bought(n, A, k, y) * s / (B + y) * (B / (B + y)) ** s, points)
    mp.dps = saved
    return stay + left


def pareto_discounted(n, A, s, B, h, d):
    end = h if h != inf else mpf(110) / d
    saved = mp.dps
    mp.dps = 30
    points = [mpf(0)] + [end * mpf(2) ** (-k) for k in range(24, -1, -1)]
    value = n / A * quad(lambda t: exp(-d * t) * (B / (B + t)) ** s, points)
    mp.dps = saved
    return value


def pareto():
    model = "pareto-nbd"
    for params in PARETO:
        r, al, s, be = P = [D(v) for v in params]
        for x, tx, T in ROWS:
            tx, T = D(tx), D(T)
            now = pareto_alive(*P, x, tx, T)
            n, A, B = r + x, al + T, be + T
            for k, h in ASKED:
                h = D(h)
                value = now * pareto_bought(n, A, s, B, k, h) + (1 - now if k == 0 else 0)
                add(model, "probability", [*P, x, tx, T, k, h], value)
            for h, d in DISCOUNTED:
                h, d = h if h == inf else D(h), D(d)
                add(model, "residual", [*P, x, tx, T, h, d], now * pareto_discounted(n, A, s, B, h, d))
        print(model, params, len(CASES), flush=True)


def nbd():
    for params in (("0.384766", "12.072024"), ("3", "0.02"), ("200000", "4000000"), ("0.001", "500")):
        r, al = P = [D(v) for v in params]
        for x, tx, T in ROWS:
            tx, T = D(tx), D(T)
            for k, h in ASKED:
                add("nbd", "probability", [*P, x, tx, T, k, D(h)], bought(r + x, al + T, k, D(h)))


for case in ((mpf("2.3"), mpf("40"), 3, mpf("52")), (mpf("0.4"), mpf("5"), 0, mpf("9"))):
    assert abs(bought(*case) / bought_by_rate(*case) - 1) < mpf(10) ** -12, case
nbd()
pareto()
beta_models()
out = pathlib.Path(__file__).with_name("btyd_oracle_future.json")
out.write_text("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]\n")
print(len(CASES), "cases")
