"""Recomputes chapters 1 and 2 from their definitions with exact fractions, apart from the Rust code.

Run `python3 tests/reference/textbook/customers.py` from anywhere; it writes customers.json beside itself.
"""

import json
from fractions import Fraction as F
from math import ceil
from pathlib import Path

CASES = []


def case(model, note, inputs, settings, values, segment=None):
    def plain(value):
        if isinstance(value, list):
            return [plain(entry) for entry in value]
        if isinstance(value, (bool, str)) or value is None:
            return value
        return float(value)

    written = {key: plain(value) for key, value in inputs.items()}
    chosen = {key: plain(value) for key, value in settings.items()}
    results = {key: plain(value) for key, value in values.items() if value is not None}
    CASES.append(
        {"model": model, "note": note, "inputs": written, "settings": chosen, "values": results, "segment": segment}
    )


# --- 1.1 Lifecycle stages -------------------------------------------------------------------------------------


def stage(amount, previous, peak, age, growth_cut=F(1, 10), low=F(1, 2), high=F(4, 5), short=2):
    if amount <= 0:
        return "exploration" if age == 0 else "decline"
    if age <= 1:
        return "exploration"
    if previous <= 0:
        return "formation"
    growth, level = amount / previous - 1, amount / peak
    if growth > growth_cut:
        return "exploration" if level < low and age <= short else "formation"
    if growth >= -growth_cut:
        return "stability" if level >= high else "steady"
    return "decline"


def lifecycle(note, amounts, peak_of="whole", **cuts):
    amounts = [F(amount) for amount in amounts]
    stages = []
    for place, amount in enumerate(amounts):
        positive = [before for before in range(place + 1) if amounts[before] > 0]
        age = place - positive[0] + 1 if positive else 0
        peak = max(amounts) if peak_of == "whole" else max(amounts[: place + 1])
        stages.append(stage(amount, amounts[place - 1] if place else F(0), peak, age, **cuts))
    names = {"growth_cut": "growthCut", "low": "lowLevel", "high": "highLevel", "short": "shortAge"}
    values = {
        "growth": amounts[-1] / amounts[-2] - 1 if len(amounts) > 1 and amounts[-2] > 0 else None,
        "level": amounts[-1] / max(amounts) if max(amounts) > 0 else None,
        "exploring": stages.count("exploration"),
        "forming": stages.count("formation"),
        "stable": stages.count("stability"),
        "declining": stages.count("decline"),
        "unsettled": stages.count("steady"),
    }
    settings = {"peakOf": peak_of} | {names[key]: value for key, value in cuts.items()}
    case("lifecycle-stages", note, {"amounts": amounts}, settings, values, stages[-1])
    return stages


EXAMPLE = [20, 45, 80, 95, 98, 70]
assert lifecycle("the example", EXAMPLE)[1:] == ["exploration", "formation", "formation", "stability", "decline"]
lifecycle("peak so far", EXAMPLE, "so-far")
lifecycle("other cuts", EXAMPLE, "whole", growth_cut=F(1, 2), low=F(1, 5), high=F(1, 4), short=4)
lifecycle("nothing at first", [0, 0, 10, 30, 31])
lifecycle("a pause and a loss", [50, 100, -20, 40])
lifecycle("one period", [15])
lifecycle("never anything", [0, -3, 0])
lifecycle("ten per cent more is steady", [80, 100, 110])
lifecycle("ten per cent less is steady", [100, 200, 180], growth_cut=F(1, 10))
lifecycle("growth at the cut is steady", [100, 80, 88], growth_cut=F(1, 8))
for latest, previous, peak, age in [(70, 100, 100, 6), (45, 20, 100, 2), (45, 20, 100, 3), (5, 0, 100, 9), (0, 0, 0, 0)]:
    values = {"growth": F(latest, previous) - 1 if previous > 0 else None, "level": F(latest, peak) if peak else None}
    inputs = {"latest": latest, "previous": previous, "peak": peak, "age": age}
    result = stage(F(latest), F(previous), F(peak), age)
    case("lifecycle-stages", f"summary {inputs}", inputs, {"data": "summary"}, values, result)

# --- 1.2 Relationship phases ----------------------------------------------------------------------------------


def phase(note, earlier, orders, categories, contract=False, few=2, fall=F(3, 10), even=F(1, 10)):
    first, second, third = orders
    total = earlier + sum(orders)
    rising = lambda row: row[2] > row[0] and row[1] >= row[0] and row[2] >= row[1]
    if total == 0 and not contract:
        answer = "awareness"
    elif second < (1 - fall) * first and third < (1 - fall) * second:
        answer = "dissolution"
    elif contract:
        answer = "commitment"
    elif total <= few:
        answer = "exploration"
    elif second + third == 0:
        answer = "dissolution"
    elif rising(orders) and rising(categories):
        answer = "expansion"
    elif abs(second - first) <= even * first and abs(third - second) <= even * second:
        answer = "commitment"
    else:
        answer = "unsettled"
    inputs = {"earlier": earlier, "contract": contract}
    inputs |= {f"orders{place}": count for place, count in enumerate(orders, 1)}
    inputs |= {f"categories{place}": count for place, count in enumerate(categories, 1)}
    values = {
        "orders": total,
        "changeBefore": F(second, first) - 1 if first else None,
        "change": F(third, second) - 1 if second else None,
    }
    settings = {"fewOrders": few, "fall": fall, "evenness": even}
    case("relationship-phases", note, inputs, settings, values, answer)


phase("the example", 9, (8, 5, 3), (3, 2, 2))
phase("only an enquiry", 0, (0, 0, 0), (0, 0, 0))
phase("a contract before the first order", 0, (0, 0, 0), (0, 0, 0), True)
phase("two orders", 0, (1, 0, 1), (1, 0, 1))
phase("both rise", 3, (2, 2, 4), (1, 2, 2))
phase("orders rise, categories do not", 3, (2, 2, 4), (2, 2, 2))
phase("steady", 10, (20, 21, 20), (2, 2, 2))
phase("steady at the edge", 10, (20, 22, 20), (2, 2, 2))
phase("a contract does not hide two falls", 10, (20, 12, 6), (2, 2, 2), True)
phase("a fall at the cut is none", 10, (20, 10, 5), (2, 2, 2), True, 2, F(1, 2))
phase("a fall at seventy per cent is none", 10, (10, 3, 0), (2, 2, 2), True, 2, F(7, 10))
phase("steady at thirty-five per cent", 10, (180, 117, 117), (2, 2, 2), False, 2, F(3, 10), F(35, 100))
phase("from nothing to something", 10, (0, 5, 5), (2, 1, 2))
phase("lapsed", 10, (3, 0, 0), (1, 0, 0))

# --- 1.3 Relationship pyramid ---------------------------------------------------------------------------------


def pyramid(contacts, share, plan, exit_cost, exit_cut=4, deep=3, wider=2, share_cut=F(2, 5)):
    met = [plan, exit_cost >= exit_cut, contacts >= deep]
    level = "interdependent" if all(met) else "cooperative" if contacts >= wider or share >= share_cut else "basic"
    inputs = {"contacts": contacts, "share": share, "plan": plan, "exitCost": exit_cost}
    settings = {"exitCut": exit_cut, "deepCut": deep, "widerCut": wider, "shareCut": share_cut}
    case("relationship-pyramid", f"{inputs}", inputs, settings, {"met": sum(met)}, level)
    return level


assert pyramid(4, F(55, 100), True, 4) == "interdependent"
assert pyramid(3, F(45, 100), False, 2) == "cooperative"
assert pyramid(1, F(10, 100), False, 1) == "basic"
pyramid(1, F(2, 5), True, 5)
pyramid(2, 0, True, 4, deep=2)

# --- 1.4 Loyalty ladder ---------------------------------------------------------------------------------------

LOYALTY = [F(0), F(10, 100), F(50, 100), F(70, 100), F(99, 100)]
COURSE = ["stranger", "expectant", "buyer", "repeat-buyer", "advocate"]
SATISFACTION = ["potential", "prospective", "user", "satisfied", "loyal"]


def ladder(note, rungs, counts="standing", loyalty=LOYALTY, lift=F(1, 20), own=None, kind="course"):
    own = {"enquired": True, "orders": 2, "satisfied": True, "referred": False} | (own or {})
    if counts == "standing":
        standing, reached = rungs, [sum(rungs[place:]) for place in range(5)]
    else:
        standing, reached = [a - b for a, b in zip(rungs, rungs[1:] + [0])], rungs
    rates = [F(reached[place + 1], reached[place]) for place in range(4)]
    weakest = rates.index(min(rates))
    lifted = list(rates)
    lifted[weakest] = min(F(1), rates[weakest] + lift)
    top = F(reached[0])
    for rate in lifted:
        top *= rate
    if kind == "course":
        rung = (4 if own["referred"] else 3) if own["orders"] >= 2 else 2 if own["orders"] else 1 if own["enquired"] else 0
        names = COURSE
    else:
        bought = 4 if own["orders"] >= 2 and own["satisfied"] else 3 if own["satisfied"] else 2
        rung = bought if own["orders"] else 1 if own["enquired"] else 0
        names = SATISFACTION
    values = {
        "baseLoyalty": sum(n * p for n, p in zip(standing, loyalty)) / sum(standing),
        "ownLoyalty": loyalty[rung],
        **{f"step{place + 1}": rate for place, rate in enumerate(rates)},
        "endToEnd": F(reached[4], reached[0]),
        "weakest": weakest + 1,
        "gain": top - reached[4],
    }
    inputs = {f"rung{place}": count for place, count in enumerate(rungs, 1)} | own
    settings = {"ladder": kind, "counts": counts, "lift": lift}
    settings |= {f"loyalty{place}": share for place, share in enumerate(loyalty, 1)}
    case("loyalty-ladder", note, inputs, settings, values, names[rung])
    return values


assert ladder("the course version", [500, 300, 120, 60, 20])["baseLoyalty"] == F(1518, 10000)
printed = ladder("1,000 to 9", [1000, 200, 80, 30, 9], "reached", own={"referred": True})
assert [printed[key] for key in ("step3", "endToEnd", "weakest", "gain")] == [F(3, 8), F(9, 1000), 1, F(9, 4)]
ladder("the last step is the weakest", [100, 90, 80, 70, 5], "reached", lift=F(1, 2), own={"orders": 1})
ladder("a lift beyond one", [100, 99, 98, 97, 96], "reached", lift=F(1, 2), own={"orders": 0})
ladder("equal steps: the first", [16, 8, 4, 2, 1], "reached", own={"orders": 0, "enquired": False})
ladder("nobody at the top", [10, 10, 10, 10, 0], own={"orders": 3, "satisfied": False}, kind="satisfaction")
for orders, satisfied in [(2, True), (1, True), (0, True)]:
    ladder("the other ladder", [5, 4, 3, 2, 1], own={"orders": orders, "satisfied": satisfied}, kind="satisfaction")

# --- 1.5 Customers of exhibitions -----------------------------------------------------------------------------

KINDS = ["government", "general", "professional", "consumer", "commerce"]


def exhibition(note, counts, weights=(10, F(1, 2), 3)):
    inputs = dict(zip(["weightExhibitors", "weightPublic", "weightTrade"], weights))
    for kind, row in zip(KINDS, counts):
        inputs |= {f"{kind}{side}": count for side, count in zip(["Exhibitors", "Public", "Trade"], row)}
    weighted = [sum(w * n for w, n in zip(weights, row)) for row in counts]
    totals = [sum(row[side] for row in counts) for side in range(3)]
    values = {f"{kind}Share": F(part) / sum(weighted) for kind, part in zip(KINDS, weighted)}
    values |= dict(zip(["exhibitors", "publicVisitors", "tradeVisitors"], totals))
    values["visitorsPerExhibitor"] = F(totals[1] + totals[2], totals[0]) if totals[0] else None
    case("exhibition-customers", note, inputs, {}, values, KINDS[weighted.index(max(weighted))])


SHOWS = [(0, 0, 0), (200, 30000, 1000), (500, 0, 15000), (100, 40000, 1000), (200, 0, 3000)]
exhibition("the example", SHOWS)
exhibition("visitors alone count", SHOWS, (0, 1, 1))
exhibition("no exhibitors", [(0, 10, 5), (0, 20, 0), (0, 0, 0), (0, 10, 5), (0, 0, 0)], (7, 2, 3))
exhibition("a draw goes to the first", [(1, 2, 3), (0, 0, 0), (1, 2, 3), (0, 0, 1), (0, 1, 0)], (1, 1, 1))

# --- 2.4 Customer pyramid -------------------------------------------------------------------------------------


def layers(revenues, cuts):
    """Layers of active customers, with the least revenue of each of the three above the lowest."""
    active = sorted((revenue for revenue in revenues if revenue > 0), reverse=True)
    least = [active[ceil(len(active) * cut) - 1] if cut > 0 else None for cut in cuts]

    def layer(revenue):
        return next((place for place, bound in enumerate(least) if bound is not None and revenue >= bound), 3)

    return active, layer


def customers(note, revenues, revenue=150, status="customer", cuts=(F(1, 100), F(1, 20), F(1, 5))):
    active, layer = layers(revenues, cuts)
    members = [[r for r in active if layer(r) == place] for place in range(4)]
    names = ["top", "large", "medium", "small"]
    values = {name: len(rows) for name, rows in zip(names, members)}
    values |= {"inactive": len(revenues) - len(active), "active": len(active)}
    values |= {f"{name}Share": F(sum(rows)) / sum(active) for name, rows in zip(names, members)}
    segment = status if status != "customer" else "inactive" if revenue == 0 else names[layer(revenue)]
    inputs = {"revenues": revenues, "revenue": revenue, "status": status}
    settings = dict(zip(["topCut", "largeCut", "mediumCut"], cuts))
    case("customer-pyramid", note, inputs, settings, values, segment)
    return [values[name] for name in names]


FIFTY = [900, 400, 400, 250, 240, 220, 200, 180, 160, 160, 90, 85, 80, 75, 70, 68, 66, 64, 62, 60]
FIFTY += [50, 48, 46, 44, 42, 40, 38, 36, 34, 32, *range(30, 10, -1)]
FIFTY = FIFTY[:30] + [30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11]
assert len(FIFTY) == 50
assert customers("the example", FIFTY, 160) == [1, 2, 7, 40]
assert customers("a thousand", list(range(1, 1001)), 500) == [10, 40, 150, 800]
assert customers("ties go up", [5, 5, 5, 3, 2, 0], 5) == [3, 0, 0, 2]
customers("an inactive customer", [5, 4, 3, 0], 0)
customers("a prospect", [5, 4, 3, 0], 0, "prospect")
customers("a cut at a whole number", list(range(1, 101)), 94, cuts=(F(7, 100), F(7, 100), F(29, 100)))
customers("no top layer", [9, 8, 7, 6], 9, cuts=(F(0), F(1, 4), F(1, 2)))

# --- 2.5 80/20 and ABC ----------------------------------------------------------------------------------------


def abc(note, revenues, revenue=60, cuts=(F(80, 100), F(95, 100)), boundary="before", top=F(1, 5)):
    positive = sorted((F(r) for r in revenues if r > 0), reverse=True)
    total = sum(positive)

    def standing(amount):
        return sum(r for r in positive if r > amount or (boundary == "after" and r == amount)) / total

    def letter(amount):
        share = standing(amount)
        inside = (lambda cut: share < cut) if boundary == "before" else (lambda cut: share <= cut)
        return "a" if inside(cuts[0]) else "b" if inside(cuts[1]) else "c"

    classes = {name: [r for r in positive if letter(r) == name] for name in "abc"}
    values = {name: len(rows) for name, rows in classes.items()}
    values |= {f"{name}Share": sum(rows) / total for name, rows in classes.items()}
    values["topShare"] = sum(positive[: max(1, ceil(len(positive) * top))]) / total
    values["leftOut"] = len(revenues) - len(positive)
    values["standing"] = standing(revenue) if revenue > 0 else None
    inputs = {"revenues": revenues, "revenue": revenue}
    settings = {"aCut": cuts[0], "bCut": cuts[1], "boundary": boundary, "top": top}
    case("pareto-abc", note, inputs, settings, values, f"class-{letter(revenue)}" if revenue > 0 else None)
    return [values[name] for name in "abc"]


TEN = [500, 200, 100, 60, 40, 30, 25, 20, 15, 10]
assert abc("share before", TEN) == [3, 4, 3]
assert abc("share after", TEN, boundary="after") == [3, 3, 4]
abc("cuts 70/90", TEN, 200, (F(7, 10), F(9, 10)), top=F(7, 100))
abc("ties, zeros and losses", [30, 30, 30, 10, 0, -5, 10], 10, boundary="after")
abc("ties before", [30, 30, 30, 10, 0, -5, 10], 30)
abc("a customer with a loss", TEN, -1)
abc("a customer who is not in the table", TEN, 55)

# --- 2.6 Lorenz curve and Gini index --------------------------------------------------------------------------


def gini(note, revenues, top=F(1, 5), revenue=60):
    positive = sorted(F(r) for r in revenues if r > 0)
    count, total = len(positive), sum(positive)
    differences = sum(abs(a - b) for a in positive for b in positive)
    index = differences / (2 * count * total)
    squares = sum((r / total) ** 2 for r in positive)
    values = {
        "gini": index,
        "correctedGini": index * count / (count - 1) if count > 1 else None,
        "concentration": squares,
        "equivalent": 1 / squares,
        "largestShare": positive[-1] / total,
        "topShare": sum(positive[-max(1, ceil(count * top)) :]) / total,
        "ownShare": revenue / total if revenue > 0 else None,
        "ownRank": F(sum(r >= revenue for r in positive), count) if revenue > 0 else None,
        "counted": count,
        "leftOut": len(revenues) - count,
    }
    case("lorenz-gini", note, {"revenues": revenues, "revenue": revenue}, {"top": top}, values)
    return values


assert gini("the example", TEN)["gini"] == F(311, 500)
gini("equal customers", [4] * 7, F(1, 2), 4)
gini("zeros and losses", [9, 0, -3, 1, 5], F(1, 20))
gini("one customer", [9], revenue=-2)
gini("in no order", [3, 80, 14, 2, 2, 33], F(1))
# --- 2.2 Good customer ----------------------------------------------------------------------------------------

CRITERIA = [("desire", 4), ("profit", 3), ("payment", 3), ("service", 3), ("prospects", 3), ("partnership", 3)]


def facet(name, answers, points):
    """Mean of the answers, the last statement turned; None when fewer than half are given."""
    given = [a for a in answers[:-1] if a is not None]
    if answers[-1] is not None:
        given.append(points + 1 - answers[-1])
    return F(sum(given)) / len(given) if 2 * len(given) >= len(answers) else None


def answers_of(names, answers):
    return {f"{name}{place}": a for (name, _), row in zip(names, answers) for place, a in enumerate(row, 1)}


def good(note, answers, weights=(1,) * 6, points=5, cut=70, lower=50, floor=40):
    scores = [facet(name, row, points) for (name, _), row in zip(CRITERIA, answers)]
    scores = [None if mean is None else 100 * (mean - 1) / (points - 1) for mean in scores]
    values = {name: score for (name, _), score in zip(CRITERIA, scores)}
    segment = None
    weighted = [(w, s) for w, s in zip(weights, scores) if w > 0]
    if all(s is not None for _, s in weighted):
        values["score"] = sum(w * s for w, s in weighted) / sum(w for w, _ in weighted)
    if None not in scores:
        values["lowest"] = min(scores)
        values["below"] = sum(score < floor for score in scores)
        high, fair = values["score"] >= cut, values["score"] >= lower
        segment = ("flawed" if values["below"] else "good") if high else "promising" if fair else "poor"
    inputs = answers_of(CRITERIA, answers)
    inputs |= {f"weight{name.capitalize()}": w for (name, _), w in zip(CRITERIA, weights)}
    settings = {"scale": str(points), "cut": cut, "lowerCut": lower, "floor": floor}
    case("good-customer", note, inputs, settings, values, segment)


LATE = [(5, 5, 5, 1), (4, 5, 2), (2, 3, 4), (4, 5, 2), (4, 5, 2), (5, 5, 2)]
good("the example", LATE)
good("a lower floor", LATE, floor=30)
good("only payment counts", LATE, (0, 0, 1, 0, 0, 0))
good("seven points, own weights", [(7, 6, 5, 2), (4, 4, 4), (6, 6, 1), (3, 5, 3), (4, 6, 5), (7, 7, 1)], (3, 2, F(5, 2), 1, 1, F(1, 2)), 7)
good("unanswered statements", [(5, None, None, 2), (None, 4, 1), (4, 4, None), (3, 3, 3), (2, 4, 5), (1, 2, 5)])
good("too few answers", [(5, None, None, None), (4, 4, 1), (4, 4, 2), (3, 3, 3), (2, 4, 5), (1, 2, 5)], (0, 1, 1, 1, 1, 1))
good("a poor customer", [(1, 2, 2, 4), (2, 2, 5), (3, 3, 3), (2, 2, 4), (3, 2, 4), (1, 1, 5)])

# --- 2.3 Key-account risk -------------------------------------------------------------------------------------

RISKS = [("finance", 3), ("profit", 3), ("management", 3), ("churn", 3), ("competition", 3)]


def risk(note, answers, weights=(25, 20, 15, 25, 15), points=5, override=F(1), red=60, amber=40, revenues=TEN, sales=None):
    sales = max(revenues) if sales is None else sales
    means = [facet(name, row, points) for (name, _), row in zip(RISKS, answers)]
    values = {name: mean for (name, _), mean in zip(RISKS, means)}
    total = None
    if None not in means:
        total = sum(w * m for w, m in zip(weights, means)) / F(sum(weights))
        values["risk"] = total
        values["index"] = 100 * (total - 1) / (points - 1)
    if sum(revenues):
        values["ownShare"] = F(sales, sum(revenues)) if sales <= max(revenues) else None
        values["largestShare"] = F(max(revenues), sum(revenues))
        values["concentration"] = sum(F(r, sum(revenues)) ** 2 for r in revenues)
    mark = 1 + override * (points - 1)
    if any(mean is not None and mean >= mark for mean in means):
        segment = "red-single"
    elif total is None:
        segment = None
    else:
        segment = "red" if values["index"] >= red else "amber" if values["index"] >= amber else "green"
    inputs = answers_of(RISKS, answers) | {"revenues": revenues, "sales": sales}
    inputs |= {f"weight{name.capitalize()}": w for (name, _), w in zip(RISKS, weights)}
    settings = {"scale": str(points), "override": override, "redCut": red, "amberCut": amber}
    case("key-account-risk", note, inputs, settings, values, segment)
    return values


PRINTED = [(4, 4, 2), (3, 3, 3), (2, 2, 4), (5, 5, 1), (1, 1, 5)]
printed = risk("the example", PRINTED)
risk("an account beyond the table", PRINTED, sales=501)
assert printed["risk"] == F(33, 10) and printed["index"] == F(115, 2)
assert abs(printed["concentration"] - F(30745, 100000)) == 0
risk("just below the override", [(4, 4, 2), (3, 3, 3), (2, 2, 4), (5, 5, 2), (1, 1, 5)])
risk("a third at the override", [(4, 4, 2), (3, 3, 3), (2, 2, 4), (5, 4, 1), (1, 1, 5)], override=F(11, 12))
risk("red by the mean", [(4, 5, 2), (4, 4, 2), (4, 4, 2), (4, 4, 2), (4, 3, 3)])
risk("ten points", [(9, 8, 3), (2, 3, 8), (4, 4, 4), (5, 6, 7), (1, 1, 10)], (1, 1, 1, 1, 0), 10, revenues=[7, 7, 9], sales=7)
risk("green", [(1, 2, 5), (1, 1, 5), (2, 2, 4), (2, 1, 4), (1, 1, 5)], revenues=[10])
risk("too few answers, yet one is extreme", [(5, 5, None), (None, None, 3), (2, 2, 4), (2, 1, 4), (1, 1, 5)], revenues=[0])

risk("red at the cut", [(4, 3, 3), (4, 3, 3), (4, 3, 2), (4, 3, 2), (4, 4, 2)], (1, 1, 1, 1, 1), red=F(61, 1))
risk("sixty is red", [(4, 4, 2), (4, 4, 2), (3, 3, 3), (3, 3, 3), (3, 3, 3)], (1, 1, 1, 1, 1))

# --- 2.7 Contacts with a prospect -----------------------------------------------------------------------------


def effort(note, value, cost, a=F(1), b=F(3), own=None):
    value, cost = F(value), F(cost)
    if own is None:
        contacts = 0
        while value * a / (a + b + contacts) > cost:
            contacts += 1
        chances = [a / (a + b + place) for place in range(contacts)]
        inputs, settings = {"value": value, "cost": cost, "successes": a, "failures": b}, {}
    else:
        left, going = F(0), []
        for chance in reversed(own):
            left = max(F(0), chance * value - cost + (1 - chance) * left)
            going.insert(0, left > 0)
        contacts = going.index(False) if False in going else len(going)
        chances = own[:contacts]
        inputs, settings = {"value": value, "cost": cost, "chances": own}, {"chancesBy": "own"}
    reached, deal, expected = F(1), F(0), F(0)
    for chance in chances:
        expected += reached
        deal += reached * chance
        reached *= 1 - chance
    net = value * deal - cost * expected
    if own is not None:
        assert net == left
    values = {"contacts": contacts, "chance": deal, "expected": expected, "net": net}
    values["breakEven"] = cost / value if value else None
    case("contact-effort", note, inputs, settings, values, "pursue" if contacts else "leave")
    return values


printed = effort("the example", 1000, 100)
assert (printed["contacts"], printed["chance"]) == (6, F(2, 3))
assert abs(printed["expected"] - F(36536, 10000)) < F(1, 20000) and abs(printed["net"] - F(30131, 100)) < F(1, 200)
printed = effort("the user's own chances", 1000, 60, own=[F(n, 100) for n in (10, 20, 25, 15, 8, 4)])
assert printed["contacts"] == 5 and abs(printed["net"] - F(36058, 100)) < F(1, 200)
effort("not even the first", 300, 100)
effort("no value", 0, 100)
effort("experience of ten in forty", 700, 35, F(10), F(30))
effort("halves", 450, 30, F(1, 2), F(7, 2))
effort("a weak contact before a strong one", 1000, 100, own=[F(5, 100), F(1, 2), F(1, 100)])
effort("a contact at break-even is not made", 1000, 100, own=[F(1, 5), F(1, 10)])
effort("contacts that cost nothing, to the end of the list", 500, 0, own=[F(1, 5), F(1, 10), F(1, 10)])

# --- 2.8 The right customers ----------------------------------------------------------------------------------


def right(stay, price, service, on_time, own, rival, cuts=(3, 1, 1, F(95, 100), 0)):
    nature = stay >= cuts[0]
    profit = price >= cuts[1] and service <= cuts[2] and on_time >= cuts[3]
    preference = own - rival > cuts[4]
    met = nature + profit + preference
    missing = "no-nature" if not nature else "no-profit" if not profit else "no-preference"
    segment = "right" if met == 3 else missing if met == 2 else "wrong"
    values = dict(stay=stay, price=price, service=service, onTime=on_time, own=own, rival=rival)
    settings = dict(zip(["stayCut", "priceCut", "serviceCut", "onTimeCut", "advantageCut"], cuts))
    case("right-customers", f"{segment} {met}", values, settings, {"met": met, "advantage": own - rival}, segment)


right(6, F(105, 100), F(8, 10), F(97, 100), 7, 7)
right(3, 1, 1, F(95, 100), 8, 7)
right(2, 1, 1, F(95, 100), 8, 7)
right(3, F(99, 100), 1, 1, 8, 7)
right(9, 2, F(101, 100), 1, 3, 7)
right(9, 2, 1, F(94, 100), 9, 7, (10, 1, 1, F(9, 10), 2))

# --- 2.9 Buying signals ---------------------------------------------------------------------------------------

ORDER = ["payment", "delivery", "usage", "again", "advertised", "brands", "market"]


def signals(note, given, ask=3):
    times = {name: given.get(name, 0) for name in ORDER}
    latest = max(times.values())
    count = sum(time > 0 for time in times.values())
    values = {"signs": count, "lacking": max(0, ask - count), "newest": latest or None}
    segment = next(name for name in ORDER if times[name] == latest) if latest else "none"
    case("buying-signals", note, times, {"ask": ask}, values, segment)


signals("the example", {"delivery": 2, "payment": 3, "usage": 1, "again": 3, "advertised": 1})
signals("no sign", {})
signals("one sign", {"market": 4}, 1)
signals("delivery before use", {"delivery": 5, "usage": 5, "brands": 2}, 5)
path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(CASES, ensure_ascii=False, indent=1) + "\n")
