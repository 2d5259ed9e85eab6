"""Chapters 6 and 7 in part, recomputed from the definitions with exact fractions (mpmath where a root or an exponential is needed).

Writes loyalty_and_relationship.json beside this file: python3 loyalty_and_relationship.py
"""

import json
from fractions import Fraction as F
from pathlib import Path

from mpmath import mp, mpf, exp, log, sqrt

mp.dps = 40
CASES = []


def case(model, note, inputs, values, segment, settings=None):
    CASES.append({
        "model": model,
        "note": note,
        "inputs": inputs,
        "settings": settings or {},
        "values": {key: float(value) for key, value in values.items()},
        "segment": segment,
    })


def mean(values):
    values = list(values)
    return F(sum(values), len(values))


def turned(answers, reversed_places, points):
    """Answers as they count, the unanswered (None) left out."""
    return [points + 1 - answer if place in reversed_places else answer
            for place, answer in enumerate(answers) if answer is not None]


# 7.1 Phases: the highest passed with all before it passed; the last item of each is reversed.
PHASES = {
    "cognitive": ["betterQuality", "worthThePrice", "knowsWhy", "rivalBetter"],
    "affective": ["likesIt", "enjoysBuying", "feelsAtHome", "leavesCold"],
    "conative": ["firstChoice", "meansToStay", "ignoresOffers", "wouldTryOthers"],
    "action": ["buysAgain", "buysMostHere", "goesOutOfWay", "boughtElsewhere"],
}
PHASE_SEGMENTS = ["not-yet-loyal", "loyal-in-mind", "loyal-in-feeling", "loyal-in-intention", "loyal-in-action"]
for note, answers, scale, cut, boundary in [
    ("definition: action without intention", [[6, 6, 7, 3], [6, 5, 6, 3], [4, 4, 5, 5], [7, 6, 6, 3]], 7, 5, "at-least"),
    ("all four", [[7, 7, 7, 1], [6, 6, 6, 2], [5, 6, 5, 3], [7, 7, 5, 2]], 7, 5, "at-least"),
    ("on the cut, which passes", [[5, 5, 5, 3], [5, 5, 5, 3], [5, 5, 5, 4], [1, 1, 1, 7]], 7, 5, "at-least"),
    ("on the cut, which does not", [[5, 5, 5, 3], [5, 5, 5, 3], [5, 5, 5, 4], [1, 1, 1, 7]], 7, 5, "above"),
    ("half of the items unanswered", [[4, None, None, 1], [5, 5, 4, None], [2, 3, 2, 4], [1, 1, 1, 5]], 5, 4, "at-least"),
]:
    inputs = {item: answer for group, row in zip(PHASES.values(), answers) for item, answer in zip(group, row)}
    scores = [mean(turned(row, {3}, scale)) for row in answers]
    passed = [score >= cut if boundary == "at-least" else score > cut for score in scores]
    reached = passed.index(False) if False in passed else 4
    case("loyalty-phases", note, inputs,
         {**dict(zip(PHASES, scores)), "phases": reached, "beyondGap": sum(passed) - reached},
         PHASE_SEGMENTS[reached], {"scale": str(scale), "cut": cut, "boundary": boundary})


# 7.2 Standard scores and their weighted mean.
def deviation(values, free):
    middle = mpf(sum(map(mpf, values))) / len(values)
    return middle, sqrt(sum((mpf(value) - middle) ** 2 for value in values) / (len(values) - free))


TABLE = ([4, 6, 8, 9, 10, 12, 14, 17], [3, 4, 4.5, 5, 4.5, 5, 6, 6])
for note, behaviour, answers, weights, basis, kind in [
    ("definition", 16, [6, 5, 5, 3], (1, 1), "entered", "sample"),
    ("attitude alone", 8, [6, 6, 7, 2], (1, 3), "entered", "sample"),
    ("table, sample", 16, [6, 5, 5, 3], (2, 1), "table", "sample"),
    ("table, population; an item unanswered", 15, [3, None, 2, 6], (0.5, 0.5), "table", "population"),
]:
    attitude = mean(turned(answers, {3}, 7))
    if basis == "entered":
        groups = [(mpf(10), mpf(5)), (mpf("4.75"), mpf("1.25"))]
    else:
        groups = [deviation(column, 1 if kind == "sample" else 0) for column in TABLE]
    own = [mpf(behaviour), mpf(attitude.numerator) / attitude.denominator]
    scores = [(value - middle) / spread for value, (middle, spread) in zip(own, groups)]
    composite = sum(w * z for w, z in zip(weights, scores)) / sum(weights)
    segment = {(True, True): "both-high", (False, True): "attitude-alone", (True, False): "behaviour-alone",
               (False, False): "both-low"}[scores[0] >= 0, scores[1] >= 0]
    case("composite-loyalty", note,
         {"behaviour": behaviour, **dict(zip(["likes", "prefers", "recommends", "easilyLeaves"], answers)),
          "weightBehaviour": weights[0], "weightAttitude": weights[1], "behaviours": TABLE[0], "attitudes": TABLE[1]},
         {"composite": composite, "behaviourScore": scores[0], "attitudeScore": scores[1], "attitude": attitude},
         segment, {"basis": basis, "deviation": kind})

# 7.3 Indicators in the order of their tests; a weight of zero leaves one out.
INDICATORS = {
    "repurchase": ["firstChoice", "buysAgain", "buysLess"],
    "priceTolerance": ["staysAtHigherPrice", "paysMore", "switchesForPrice"],
    "recommendation": ["saysGoodThings", "recommends", "warnsOthers"],
    "crossBuying": ["looksHereFirst", "buysOtherProducts", "onlyThisProduct"],
}
LACKING = ["leaving", "held-by-price", "silent", "buys-one-thing"]
for note, answers, weights, scale, cut in [
    ("example", [[6, 6, 2], [5, 4, 4], [6, 6, 1], [5, 5, 5]], [1, 1, 1, 1], 7, 5),
    ("cross-buying left out", [[6, 6, 2], [5, 5, 2], [6, 6, 1], [1, 1, 7]], [2, 1, 1, 0], 7, 5),
    ("leaving; an item unanswered", [[2, None, 4], [5, 5, 1], [5, 5, 1], [5, 5, 1]], [1, 2, 3, 4], 5, 4),
    ("silent", [[7, 7, 1], [6, 6, 2], [2, 2, 2], [2, 2, 6]], [1, 1, 1, 1], 7, 4.5),
]:
    scores = [mean(turned(row, {2}, scale)) for row in answers]
    inputs = {item: answer for group, row in zip(INDICATORS.values(), answers) for item, answer in zip(group, row)}
    for indicator, weight in zip(INDICATORS, weights):
        inputs["weight" + indicator[0].upper() + indicator[1:]] = weight
    counting = [place for place in range(4) if weights[place] > 0]
    failed = [LACKING[place] for place in counting if scores[place] < cut]
    case("loyalty-intentions", note, inputs,
         {**dict(zip(INDICATORS, scores)), "met": len(counting) - len(failed),
          "total": sum(w * s for w, s in zip(weights, scores)) / sum(weights)},
         failed[0] if failed else "all-met", {"scale": str(scale), "cut": cut})


# 7.4 Runs.
def runs(choices):
    result = []
    for place, brand in enumerate(choices):
        result.append(result[-1] + 1 if place and choices[place - 1] == brand else 1)
    return result


for note, choices, run, lasts in [
    ("definition", [1, 1, 2, 1, 1, 1], 3, "until-broken"),
    ("broken", [1, 1, 1, 2, 1, 1], 3, "until-broken"),
    ("broken, but no other yet", [1, 1, 1, 2, 1, 1], 3, "until-another"),
    ("a rival's run", [1, 1, 1, 3, 3, 3, 3, 1], 3, "until-another"),
    ("a rival now", [1, 0, 2, 2, 0, 2, 2], 4, "until-broken"),
]:
    made = [choice for choice in choices if choice]
    counted = runs(made)
    complete = [place for place, count in enumerate(counted) if count == run]
    at = complete[-1]
    if lasts == "until-another":
        loyal = made[at]
    else:
        loyal = made[-1] if counted[-1] >= run else None
    own = max([count for brand, count in zip(made, counted) if brand == 1] + [0])
    segment = "loyal-to-us" if loyal == 1 else "loyal-to-another" if loyal else "once-loyal" if own >= run else "not-loyal"
    inputs = {f"choice{place + 1}": choice for place, choice in enumerate(choices + [0] * (10 - len(choices)))}
    case("three-in-a-row", note, inputs,
         {"runNow": counted[-1], "longestRun": max(counted), "loyalAt": at + 1, "loyalTo": made[at], "choices": len(made)},
         segment, {"run": run, "lasts": lasts})

# The end of chapter 7.
Path(__file__).with_suffix(".json").write_text(json.dumps(CASES, indent=1) + "\n")
