"""Chapter 8, rows 8.2 to 8.6 and 8.9, recomputed from the definitions with exact fractions and mpmath.

Writes chapter_8.json beside this file: python3 chapter_8.py
"""

import json
from fractions import Fraction as F
from pathlib import Path

from mpmath import mp, mpf, exp, log, matrix, lu_solve, findroot

mp.dps = 40
CASES = []


def case(model, note, inputs, values, segment=None, settings=None):
    CASES.append({"model": model, "note": note, "inputs": inputs, "settings": settings or {},
                  "values": {key: float(value) for key, value in values.items()}, "segment": segment})


# 8.2
for note, survivors, margin, discount, cost, timing in [
    ("definition", [1000, 600, 450, 380, 340], 100, F(1, 10), 0, "start"),
    ("paid at the end, less a cost", [200, 150, 120, 110, 105, 103], 80, F(12, 100), 60, "end"),
    ("nobody left", [50, 20, 0], 10, F(0), 0, "start"),
]:
    lag = 1 if timing == "end" else 0
    growth = 1 + discount

    def worth(shares):
        return sum(mpf(s) * margin / (mpf(growth.numerator) / growth.denominator) ** (t + lag) for t, s in enumerate(shares)) - cost

    shares = [mpf(n) / survivors[0] for n in survivors]
    mean = shares[-1] ** (mpf(1) / (len(shares) - 1))
    value = worth(shares)
    case("cohort-value", note, {"survivors": survivors, "margin": margin, "discount": float(discount), "acquisitionCost": cost},
         {"value": value, "total": value * survivors[0], "firstRate": worth([shares[1] ** t for t in range(len(shares))]),
          "meanRate": worth([mean ** t for t in range(len(shares))]), "lastSurvival": shares[-1]}, None, {"timing": timing})


# 8.3 The linear system itself, solved by LU.
def recency(net, mailing, chances, discount, stop):
    size = stop + 1
    transition = matrix(size, size)
    reward = matrix(size, 1)
    for state in range(stop):
        transition[state, 0] += chances[state]
        transition[state, state + 1] += 1 - chances[state]
        reward[state] = (net if state == 0 else 0) - mailing
    transition[stop, stop] = 1
    left = matrix(size, size)
    for i in range(size):
        for j in range(size):
            left[i, j] = (1 if i == j else 0) - transition[i, j] / (1 + discount)
    return lu_solve(left, reward)


for note, net, mailing, chances, discount, stop in [
    ("Pfeifer and Carraway (2000)", 40, 4, ["0.3", "0.2", "0.15", "0.05"], "0.2", 0),
    ("stop after recency 3", 40, 4, ["0.3", "0.2", "0.15", "0.05"], "0.2", 3),
    ("a dear mailing", 25, 6, ["0.4", "0.25", "0.2", "0.15", "0.1"], "0.1", 4),
]:
    p, d = [mpf(c) for c in chances], mpf(discount)
    values = recency(net, mailing, p, d, stop or len(p))
    options = [recency(net, mailing, p, d, s)[0] for s in range(1, len(p) + 1)]
    case("migration-value", note, {"net": net, "mailing": mailing, "chances": [float(c) for c in chances], "discount": float(discount)},
         {"value": values[0], "second": values[1], "third": values[2], "bestStop": options.index(max(options)) + 1,
          "bestValue": max(options), "gain": max(options) - values[0]}, None, {"stop": stop})
case("migration-value", "three states: 370, 190, 0",
     {"reward": [100, 20, 0], "toFirst": [0.7, 0.3, 0], "toSecond": [0.2, 0.4, 0], "toThird": [0.1, 0.3, 1], "discount": 0.1},
     {"value": 370, "second": 190, "third": 0}, None, {"form": "matrix"})

# 8.4
for note, m, r, d, cost, brought, gained, hastened, saving, capability, potential, chance, counted in [
    ("definition", 100, F(8, 10), F(1, 10), 150, 4, (80, 15, 5), 2, 50, 0, 0, F(1, 2), "apart"),
    ("all parts", 60, F(7, 10), F(8, 100), 20, 1, (30, 5, 5), 3, 10, 25, 200, F(1, 4), "apart"),
    ("potential inside", 60, F(7, 10), F(8, 100), 20, 1, (30, 5, 5), 3, 10, 25, 200, F(1, 4), "inside"),
]:
    own = m * (1 + d) / (1 + d - r) - cost
    referral = brought * (gained[0] - gained[1] - gained[2] + saving) + hastened * saving
    extra = potential * chance if counted == "apart" else 0
    case("relationship-value", note,
         {"margin": m, "retention": float(r), "discount": float(d), "acquisitionCost": cost, "brought": brought, "broughtMargin": gained[0],
          "incentive": gained[1], "marketing": gained[2], "saving": saving, "hastened": hastened, "capability": capability,
          "potential": potential, "potentialChance": float(chance)},
         {"lifetimeValue": own, "referralValue": referral, "capabilityValue": capability, "potentialValue": extra,
          "total": own + referral + capability + extra, "lifetime": 1 / (1 - r)}, None, {"potentialCounted": counted})

# 8.5 The best spending on keeping as a root of the numerical derivative.
for note, m, d, winning, keeping, stays, returns, after, margin, purchases, reached, cost in [
    ("definition", 50, "0.1", ("0.4", 5, "0.15"), ("0.7", 10, "0.4"), "0.8", "0.3", "0.85", 10, 3, 10000, 10000),
    ("another", 120, "0.05", ("0.2", 12, "0.12"), ("0.9", 30, "0.6"), "0.6", "0.2", "0.7", 25, 6, 400, 9000),
]:
    growth = 1 + mpf(d)

    def curve(ceiling, spend, rate):
        c, k = mpf(ceiling), -log(1 - mpf(rate) / mpf(ceiling)) / spend
        return k, lambda x: c * (1 - exp(-k * x))

    (k1, win), (k2, keep) = curve(*winning), curve(*keeping)
    kept = lambda x: (m * keep(x) - x) / (growth - keep(x))
    step = mpf(10) ** -12
    best_keep = findroot(lambda x: (kept(x + step) - kept(x - step)) / (2 * step), keeping[1], tol=mpf(10) ** -30)
    q = kept(best_keep)
    best = lambda x: log(k1 * mpf(winning[0]) * x) / k1
    equity = lambda x: win(x) * (m + q) - x

    def campaign(p):
        ours, total = mpf(1), mpf(0)
        for t in range(1, purchases + 1):
            ours = ours * mpf(p) + (1 - ours) * mpf(returns)
            total += margin * ours / growth ** t
        return total

    before, later = campaign(stays), campaign(after)
    case("customer-equity", note,
         {"margin": m, "discount": float(d), "acquisitionCeiling": float(winning[0]), "acquisitionSpend": winning[1],
          "acquisitionRate": float(winning[2]), "retentionCeiling": float(keeping[0]), "retentionSpend": keeping[1],
          "retentionRate": float(keeping[2]), "stays": float(stays), "returns": float(returns), "staysAfter": float(after),
          "purchaseMargin": margin, "purchases": purchases, "reached": reached, "campaignCost": cost},
         {"bestRetention": best_keep, "bestRetentionRate": keep(best_keep), "retentionValue": q, "bestAcquisition": best(m + q),
          "bestAcquisitionRate": win(best(m + q)), "equity": equity(best(m + q)), "shortSighted": equity(best(mpf(m))),
          "before": before, "after": later, "campaignReturn": (reached * (later - before) - cost) / cost})

# 8.6
for note, n, m, r, i, cost, new, tax, convention in [
    ("definition", 10**6, 50, F(8, 10), F(12, 100), 40, [200000, 150000, 100000], F(0), "just-paid"),
    ("about to pay, taxed", 10**6, 50, F(8, 10), F(12, 100), 40, [200000, 150000, 100000], F(1, 4), "about-to-pay"),
]:
    below = 1 + i - r
    existing = n * m * (r if convention == "just-paid" else 1 + i) / below
    value = m * (1 + i) / below
    coming = sum(count * (value - cost) / (1 + i) ** k for k, count in enumerate(new, 1))
    case("customer-base-valuation", note,
         {"customers": n, "margin": m, "retention": float(r), "discount": float(i), "acquisitionCost": cost, "newcomers": new, "tax": float(tax)},
         {"existing": existing, "coming": coming, "taxed": tax * (existing + coming), "total": (1 - tax) * (existing + coming),
          "retentionElasticity": (1 + i) / below, "discountElasticity": -i / below, "marginElasticity": 1}, None, {"convention": convention})
a, b, g, horizon, i, r, m, cost = 3e6, mpf("-0.7"), mpf("0.4"), 5, mpf("0.12"), mpf("0.8"), 50, 40
level = lambda t: a / (1 + exp(-b - g * t))
coming = sum((level(k) - level(k - 1)) * (m * (1 + i) / (1 + i - r) - cost) / (1 + i) ** k for k in range(1, horizon + 1))
case("customer-base-valuation", "S-curve", {"ceiling": a, "start": -0.7, "speed": 0.4, "years": horizon}, {"coming": coming}, None, {"newBy": "curve"})

# 8.9
for note, tests, earnings, capital, rate, segment in [
    ("definition", (1, 1, 1), 2, 8, F(1, 10), "franchise"),
    ("below the normal rate", (1, 0, 0), 1, 20, F(8, 100), "business"),
    ("two of three", (1, 1, 0), 3, 10, F(1, 5), "weak-franchise"),
]:
    case("economic-franchise", note,
         {"wanted": bool(tests[0]), "noSubstitute": bool(tests[1]), "freeToPrice": bool(tests[2]), "earnings": earnings, "capital": capital,
          "normalRate": float(rate)},
         {"worth": earnings / rate, "goodwill": earnings / rate - capital, "excess": F(earnings, capital) - rate, "passed": sum(tests)}, segment)

Path(__file__).with_suffix(".json").write_text(json.dumps(CASES, indent=1) + "\n")
