"""The optimum under a budget of rows 8.5 and 9.1, by scipy's optimisers.

Customer equity: SLSQP from many starts finds the best split of a first-year budget A + a(A) R <= B over winning and keeping, a
grid shows that no other summit is higher, and scipy.optimize.root on the first-order conditions polishes it to the last digits.
Resource allocation: SLSQP over all groups, polished by brentq on what the next unit brings. SLSQP itself agrees to 1e-7.

Writes budgets.json beside this file: python3 budgets.py
"""

import json
from pathlib import Path

import numpy as np
from scipy.optimize import brentq, minimize, root

CASES = []


def case(model, note, inputs, values, settings=None):
    CASES.append({"model": model, "note": note, "inputs": inputs, "settings": settings or {},
                  "values": {key: float(value) for key, value in values.items()}, "segment": None})


def equity_case(note, m, d, winning, keeping, budget):
    (ca, a0, rate_a), (cr, r0, rate_r) = winning, keeping
    k1, k2, g = -np.log1p(-rate_a / ca) / a0, -np.log1p(-rate_r / cr) / r0, 1 + d
    win = lambda A: -ca * np.expm1(-k1 * A)
    keep = lambda R: -cr * np.expm1(-k2 * R)
    worth = lambda R: (m * keep(R) - R) / (g - keep(R))
    equity = lambda A, R: win(A) * (m + worth(R)) - A
    outlay = lambda A, R: A + win(A) * R
    # By what the next unit brings, for the outlay that is at its limit: the gradients of equity and of outlay are parallel.
    win_slope = lambda A: ca * k1 * np.exp(-k1 * A)
    keep_slope = lambda R: cr * k2 * np.exp(-k2 * R)
    worth_slope = lambda R: (keep_slope(R) * (m * g - R) - (g - keep(R))) / (g - keep(R)) ** 2

    best = None
    for start in np.linspace(0.05, 0.95, 10):
        A = start * budget
        R = (budget - A) / win(A) * 0.9
        found = minimize(lambda x: -equity(x[0], x[1]), [A, R], method="SLSQP", bounds=[(1e-9, budget), (0, m * g)],
                         constraints={"type": "ineq", "fun": lambda x: budget - outlay(x[0], x[1])},
                         options={"ftol": 1e-15, "maxiter": 1000})
        if outlay(*found.x) <= budget + 1e-9 and (best is None or equity(*found.x) > equity(*best)):
            best = found.x
    rough = equity(*best)
    for A in np.linspace(1e-6, budget, 4001):
        for R in np.linspace(0, min((budget - A) / win(A), m * g), 41):
            assert equity(A, R) <= rough + 1e-6, (note, A, R)
    A, R = best
    if outlay(A, R) < budget - 1e-6:
        # The budget does not bind.
        A, R = root(lambda x: [win_slope(x[0]) * (m + worth(x[1])) - 1, worth_slope(x[1])], best, tol=1e-15).x
        unit = 0.0
    elif R < 1e-6:
        A, R, unit = budget, 0.0, win_slope(budget) * m - 1
    else:
        solved = root(lambda x: [outlay(x[0], x[1]) - budget, win_slope(x[0]) * (m + worth(x[1])) - 1 - x[2] * (1 + win_slope(x[0]) * x[1]),
                                 worth_slope(x[1]) - x[2]], [A, R, worth_slope(R)], tol=1e-15)
        A, R, unit = solved.x
    assert abs(equity(A, R) - rough) < 1e-7 * max(1, abs(rough)), (note, equity(A, R), rough)
    case("customer-equity", note,
         {"margin": m, "discount": d, "acquisitionCeiling": ca, "acquisitionSpend": a0, "acquisitionRate": rate_a,
          "retentionCeiling": cr, "retentionSpend": r0, "retentionRate": rate_r, "budget": budget},
         {"equity": equity(A, R), "bestAcquisition": A, "bestAcquisitionRate": win(A), "bestRetention": R, "bestRetentionRate": keep(R),
          "retentionValue": worth(R), "outlay": outlay(A, R), "nextUnit": unit}, {"limit": "budget"})


for note, m, d, winning, keeping, budget in [
    ("a budget of ten", 50, 0.1, (0.4, 5, 0.15), (0.7, 10, 0.4), 10),
    ("a budget of three", 50, 0.1, (0.4, 5, 0.15), (0.7, 10, 0.4), 3),
    ("more than is wanted", 50, 0.1, (0.4, 5, 0.15), (0.7, 10, 0.4), 20),
    ("slow to keep, nothing left for it", 50, 0.1, (0.4, 5, 0.15), (0.3, 40, 0.05), 4),
    ("a high ceiling of keeping", 120, 0.08, (0.3, 8, 0.1), (0.95, 25, 0.5), 18),
    ("rich margin, little money", 200, 0.12, (0.5, 10, 0.3), (0.8, 15, 0.6), 6),
]:
    equity_case(note, m, d, winning, keeping, budget)


def allocation_case(note, budget, ceilings, speeds):
    c, k = np.array(ceilings, float), np.array(speeds, float)
    total = lambda x: float(np.sum(-c * np.expm1(-k * x)))
    found = minimize(lambda x: -total(x), np.full(len(c), budget / len(c)), jac=lambda x: -c * k * np.exp(-k * x), method="SLSQP",
                     bounds=[(0, budget)] * len(c), constraints={"type": "eq", "fun": lambda x: x.sum() - budget, "jac": lambda x: np.ones(len(x))},
                     options={"ftol": 1e-15, "maxiter": 1000})
    # What the next unit brings is the same in every group that gets anything.
    amounts = lambda log_unit: np.maximum(0, (np.log(c * k) - log_unit) / k)
    log_unit = brentq(lambda u: amounts(u).sum() - budget, np.log((c * k).min()) - budget * k.max() - 50, np.log((c * k).max()), xtol=1e-15, rtol=1e-15)
    best = amounts(log_unit)
    assert abs(total(best) - total(found.x)) < 1e-7 * total(best), (note, total(best), total(found.x))
    assert total(found.x) <= total(best) + 1e-9
    equal = total(np.full(len(c), budget / len(c)))
    case("resource-allocation", note, {"budget": budget, "ceiling": ceilings, "speed": speeds, "own": [budget / len(c)] * len(c)},
         {"total": total(best), "marginal": np.exp(log_unit), "equalTotal": equal, "ownTotal": equal, "gain": total(best) - equal})


for note, budget, ceilings, speeds in [
    ("by scipy", 40, [100, 60], [0.05, 0.1]),
    ("by scipy, one group gets nothing", 6, [100, 60, 5], [0.05, 0.1, 0.02]),
    ("by scipy, six groups", 150, [100, 60, 5, 300, 80, 45], [0.05, 0.1, 0.02, 0.004, 0.03, 0.2]),
    ("by scipy, more than enough", 2000, [100, 60, 40], [0.05, 0.1, 0.02]),
]:
    allocation_case(note, budget, ceilings, speeds)

Path(__file__).with_suffix(".json").write_text(json.dumps(CASES, indent=1) + "\n")
