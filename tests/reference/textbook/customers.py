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

path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(CASES, ensure_ascii=False, indent=1) + "\n")
