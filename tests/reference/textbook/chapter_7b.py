"""Chapter 7, rows 7.6 to 7.8 and 7.10 to 7.14, recomputed from the definitions with exact fractions and mpmath.

Writes chapter_7b.json beside this file: python3 chapter_7b.py
"""

import json
from fractions import Fraction as F
from pathlib import Path

from mpmath import mp, mpf, sqrt

mp.dps = 40
CASES = []
Z = {"90": mpf("1.644853626951472714863848907991632136083"), "95": mpf("1.959963984540054235524594430520551527955"),
     "99": mpf("2.575829303548900760966423239396580107464")}


def case(model, note, inputs, values, segment, settings=None):
    CASES.append({"model": model, "note": note, "inputs": inputs, "settings": settings or {},
                  "values": {key: float(value) for key, value in values.items()}, "segment": segment})


def wilson(part, whole, confidence="95"):
    z, n = Z[confidence], mpf(whole)
    h = mpf(part) / n
    middle, half, below = h + z * z / (2 * n), z * sqrt(h * (1 - h) / n + z * z / (4 * n * n)), 1 + z * z / n
    return (middle - half) / below, (middle + half) / below


# 7.6 Year by year.
for note, acquisition, base, growing, years, retention, points, discount, convention in [
    ("definition, .80 to .85", 50, 30, [5, 3, 2, 2], 7, F(8, 10), F(5, 100), F(1, 10), "existing"),
    ("the same for a new customer", 50, 30, [5, 3, 2, 2], 7, F(8, 10), F(5, 100), F(1, 10), "new"),
    ("definition, .90 to .95", 120, 10, [1, 0, 4, 0], 3, F(9, 10), F(5, 100), F(1, 10), "existing"),
    (".90 to .95, new", 120, 10, [1, 0, 4, 0], 1, F(9, 10), F(5, 100), F(1, 10), "new"),
]:
    total, base_sum, growth_sum = -F(acquisition), F(0), F(0)
    for year in range(years):
        weight = (retention / (1 + discount)) ** year
        base_sum += base * weight
        growth_sum += sum(growing) * year * weight

    def multiple(r):
        return (r if convention == "existing" else 1 + discount) / (1 + discount - r)

    case("loyalty-profit", note,
         {"acquisitionCost": acquisition, "base": base, **dict(zip(["purchases", "costs", "referrals", "premium"], growing)), "years": years,
          "retention": float(retention), "points": float(points), "discount": float(discount)},
         {"baseSum": base_sum, "growthSum": growth_sum, "total": base_sum + growth_sum - acquisition, "multiple": multiple(retention),
          "raisedMultiple": multiple(retention + points), "lift": multiple(retention + points) / multiple(retention) - 1},
         None, {"convention": convention})

# 7.7
for note, m, r, d, offer, saved, acquisition, segment in [
    ("definition", 100, F(8, 10), F(1, 10), F(10), F(5, 100), 150, "acquire"),
    ("a cheap offer", 100, F(8, 10), F(1, 10), F(5), F(5, 100), 150, "retain"),
    ("neither pays", 20, F(1, 2), F(1, 10), F(30), F(2, 100), 300, "neither"),
    ("acquisition loses, keeping pays", 100, F(8, 10), F(1, 10), F(10), F(1, 10), 500, "retain"),
]:
    new = m * (1 + d) / (1 + d - r)
    kept = new / (1 + d)
    case("retain-or-acquire", note,
         {"margin": m, "retention": float(r), "discount": float(d), "offer": float(offer), "saved": float(saved), "acquisitionCost": acquisition},
         {"valueNew": new, "valueSaved": kept, "costPerSaved": offer / saved, "netRetain": kept - offer / saved,
          "netAcquire": new - acquisition, "breakEven": (kept - max(new - acquisition, 0)) * saved}, segment)

# 7.8
for note, sales, points, price, breakage, cost, margin, spend, segment, to_next in [
    ("IFRS 15, Illustrative Example 52", 100000, 10000, 1, F(5, 100), F(7, 10), F(3, 10), 4200, "silver", 800),
    ("definition: liability of ten million points", 10**7, 10**7, F(1, 100), F(20, 100), 1, F(3, 10), 1999, "basic", 1),
    ("definition: one percent earned", 10000, 10000, F(1, 100), F(20, 100), F(7, 10), F(3, 10), 5000, "gold", None),
]:
    alone = points * price * (1 - breakage)
    rebate = alone * cost / F(sales)
    values = {"productRevenue": F(sales) * sales / (sales + alone), "deferredRevenue": F(sales) * alone / (sales + alone),
              "liability": alone * cost, "rebate": rebate, "uplift": rebate / (margin - rebate)}
    if to_next is not None:
        values["toNext"] = to_next
    case("loyalty-programme", note,
         {"sales": sales, "points": points, "pointPrice": float(price), "breakage": float(breakage), "unitCost": float(cost),
          "margin": float(margin), "memberSpend": spend}, values, segment)

# 7.10
for note, confidence, counts in [
    ("definition", "95", [(100, 62), (62, 25), (40, 12)]),
    ("small groups", "99", [(4, 4), (3, 0), (2, 1)]),
    ("ninety percent", "90", [(1000, 500), (30, 29), (12, 3)]),
]:
    inputs, values = {}, {}
    for (whole, part), (w, p, name) in zip(counts, [("buyers", "boughtAgain", "retention"), ("stayed", "boughtOther", "related"),
                                                    ("newcomers", "referred", "referral")]):
        inputs[w], inputs[p] = whole, part
        low, high = wilson(part, whole, confidence)
        values.update({name: F(part, whole), name + "Low": max(low, 0), name + "High": min(high, 1)})
    case("three-r", note, inputs, values, None, {"confidence": confidence})

# 7.11
for note, choices, own, category, referrals, tenure, pattern in [
    ("unstable", "AAABBB", 420, 700, 3, 4, "unstable"),
    ("undivided", "AAAAAA", 420, 420, 0, 2, "undivided"),
    ("divided", "ABABAB", 100, 300, 1, F(1, 2), "divided"),
    ("none", "ABCDEF", 10, 300, 1, 3, "none"),
    ("only the rival", "BBBBAB", 10, 300, 1, 3, "divided"),
]:
    changes = sum(a != b for a, b in zip(choices, choices[1:]))
    ours = [b for a, b in zip(choices, choices[1:]) if a == "A"]
    case("behavioural-loyalty", note,
         {"choices": [ord(letter) - 64 for letter in choices], "ownSpend": own, "categorySpend": category, "referrals": referrals, "tenure": float(tenure)},
         {"repurchaseRate": F(ours.count("A"), len(ours)), "share": F(own, category), "brands": len(set(choices)), "changes": changes,
          "referralsPerYear": F(referrals) / tenure}, pattern)

# 7.12
for note, (a, b, c, e), (left, left_satisfied), (satisfied, returned) in [
    ("two-by-two", (66, 34, 12, 88), (50, 36), (150, 57)),
    ("nobody keeps their word", (0, 10, 10, 0), (5, 5), (10, 0)),
]:
    case("intention-behaviour", note,
         {"saidAndDid": a, "saidNotDid": b, "unsaidDid": c, "unsaidNotDid": e, "left": left, "leftSatisfied": left_satisfied,
          "satisfied": satisfied, "satisfiedReturned": returned},
         {"kept": F(a + e, a + b + c + e), "doneOfSaid": F(a, a + b), "doneOfUnsaid": F(c, c + e), "difference": F(a, a + b) - F(c, c + e),
          "satisfiedOfLeft": F(left_satisfied, left), "returnedOfSatisfied": F(returned, satisfied)}, None)


# 7.13 The curvature by least squares on 1, x, x² solved with exact fractions.
def residual(columns, y):
    size = len(columns)
    rows = [[sum(a * b for a, b in zip(columns[i], columns[j])) for j in range(size)] + [sum(a * b for a, b in zip(columns[i], y))]
            for i in range(size)]
    for i in range(size):
        pivot = next(r for r in range(i, size) if rows[r][i] != 0)
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for r in range(size):
            if r != i:
                rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
    weights = [row[-1] for row in rows]
    fitted = [sum(w * column[k] for w, column in zip(weights, columns)) for k in range(len(y))]
    return sum((a - b) ** 2 for a, b in zip(y, fitted)), weights


for note, x, y, new, cut, segment in [
    ("overlap", [7, 6, 6, 5, 7, 4, 3, 6, 2, 5, 6, 3], [7, 6, 4, 5, 6, 3, 2, 6, 2, 3, 5, 5], 6, 5, "overlap"),
    ("the same", [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 6, 6, 7], 4, 5, "same"),
    ("needed", [1, 2, 3, 6, 6, 6, 7, 7], [1, 2, 2, 2, 3, 7, 6, 3], 5, 5, "needed"),
    ("unrelated", [1, 7, 6, 2, 6, 1], [7, 1, 2, 6, 5, 5], 5, 5, "unrelated"),
]:
    n, one = len(x), [F(1)] * len(x)
    fx, fy = [F(v) for v in x], [F(v) for v in y]
    mx, my = sum(fx) / n, sum(fy) / n
    sxx, syy = sum((v - mx) ** 2 for v in fx), sum((v - my) ** 2 for v in fy)
    sxy = sum((a - mx) * (b - my) for a, b in zip(fx, fy))
    line, weights = residual([one, fx], fy)
    bow, _ = residual([one, fx, [v * v for v in fx]], fy)
    values = {"correlation": mpf(sxy.numerator) / sxy.denominator / sqrt(mpf((sxx * syy).numerator) / (sxx * syy).denominator),
              "expected": weights[0] + weights[1] * new, "curvature": (line - bow) / (bow / (n - 3)),
              "loyalOfSatisfied": F(sum(a >= cut and b >= cut for a, b in zip(x, y)), sum(a >= cut for a in x)),
              "satisfiedOfLoyal": F(sum(a >= cut and b >= cut for a, b in zip(x, y)), sum(b >= cut for b in y)),
              "loyalOfOthers": F(sum(a < cut and b >= cut for a, b in zip(x, y)), sum(a < cut for a in x))}
    case("satisfaction-loyalty-views", note, {"satisfaction": x, "loyalty": y, "newAnswer": new}, values, segment, {"cut": cut})

# 7.14
FACTORS = {"experience": ["easyToBuy", "pleasantToBuy"], "idea": ["ideaShared", "ideaLived"], "interaction": ["talksBothWays", "problemsOpen"],
           "service": ["serviceReliable", "serviceFitted"], "say": ["customerHeard", "customerDecides"],
           "relationship": ["trust", "contactsOnAllLevels"], "differentiation": ["differentLook", "differentFunction", "differentPosition"]}
everything = [item for items in FACTORS.values() for item in items]
for note, missing, segment in [("nothing missing", [], "whole"), ("position only", ["differentPosition"], "weak-differentiation"),
                               ("half of trust against a third", ["trust", "differentPosition"], "weak-relationship")]:
    met = [item for item in everything if item not in missing]
    counts = {group: sum(item in met for item in items) for group, items in FACTORS.items()}
    case("non-price-factors", note, {item: item in met for item in everything}, {**counts, "share": F(len(met), 15)}, segment)

Path(__file__).with_suffix(".json").write_text(json.dumps(CASES, indent=1) + "\n")
