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

# 6.5 Cross-price elasticity.
for note, before, after, q1, q2, trend, form, segment in [
    ("definition, arc", 10, 12, 100, 115, F(0), "arc", "substitutes"),
    ("definition, point", 10, 12, 100, 115, F(0), "point", "substitutes"),
    ("the other way round, point", 12, 10, 115, 100, F(0), "point", "substitutes"),
    ("season taken out", 10, 12, 100, 115, F(1, 4), "arc", "complements"),
    ("close", 10, 11, 100, 130, F(0), "point", "close-substitutes"),
    ("on the edge of independence", 10, 20, 100, 110, F(0), "point", "independent"),
]:
    q2a = q2 / (1 + trend)
    base = (lambda a, b: (a + b) / F(2)) if form == "arc" else (lambda a, b: F(a))
    dq, dp = (q2a - q1) / base(q1, q2a), (after - before) / base(before, after)
    case("alternatives", note,
         {"priceBefore": before, "priceAfter": after, "quantityBefore": q1, "quantityAfter": q2, "trend": float(trend)},
         {"elasticity": dq / dp, "quantityChange": dq, "priceChange": dp}, segment, {"form": form})

# 6.7 Modules over the cut; the last item of each is reversed.
MODULES = {
    "sense": ["pleasesTheEye", "pleasesTheSenses", "catchesAttention", "nothingForSenses"],
    "feel": ["putsInMood", "touches", "feelsCaredFor", "leavesCold"],
    "think": ["makesThink", "makesCurious", "surprises", "nothingNew"],
    "act": ["changesHabits", "invitesToDo", "fitsLifestyle", "onlyWatch"],
    "relate": ["bringsTogether", "belongs", "saysWhoIAm", "onMyOwn"],
}
for note, answers, scale, cut, boundary in [
    ("definition", [[6, 5, 5, 2], [6, 6, 6, 2], [4, 4, 4, 4], [3, 4, 4, 5], [5, 5, 5, 3]], 7, 4.5, "above"),
    ("on the cut", [[6, 5, 5, 2], [6, 6, 6, 2], [4, 4, 4, 4], [3, 4, 4, 5], [5, 5, 5, 3]], 7, 4, "at-least"),
    ("all five", [[5, 5, 5, 1]] * 5, 5, 4, "above"),
    ("one only; answers missing", [[5, None, 5, 1], [2, 2, None, None], [1, 1, 1, 5], [3, 3, 3, 3], [2, 2, 2, 4]], 5, 4, "above"),
    ("none", [[1, 1, 1, 7]] * 5, 7, 4.5, "above"),
]:
    scores = [mean(turned(row, {3}, scale)) for row in answers]
    reached = sum(score > cut if boundary == "above" else score >= cut for score in scores)
    inputs = {item: answer for group, row in zip(MODULES.values(), answers) for item, answer in zip(group, row)}
    case("experience-modules", note, inputs, {**dict(zip(MODULES, scores)), "total": mean(scores), "reached": reached},
         ["none", "single", "hybrid", "hybrid", "hybrid", "holistic"][reached],
         {"scale": str(scale), "cut": cut, "boundary": boundary})

# 6.8 Channels.
CHANNELS = ["phone", "sms", "fax", "letter", "web"]
CRITERIA = ["Information", "Privacy", "Convenience", "Control", "Reply"]
RATINGS = [[4, 3, 4, 4, 5], [2, 3, 5, 2, 3], [3, 2, 2, 3, 3], [4, 5, 2, 3, 2], [5, 3, 5, 2, 2]]
COSTS = [F(8), F(1, 2), F(2), F(5), F(1)]
RATES = [F(2, 5), F(1, 10), F(1, 10), F(2, 25), F(3, 20)]
for note, ratings, weights, costs, rates, least, rank, segment in [
    ("definition", RATINGS, [3, 2, 2, 1, 2], COSTS, RATES, 1, "score", "use-phone"),
    ("private matters only", RATINGS, [1, 5, 0, 0, 0], COSTS, RATES, 4, "score", "use-letter"),
    ("cheapest reply", RATINGS, [1, 1, 1, 1, 1], COSTS, RATES, 1, "cost", "use-sms"),
    ("all ruled out", RATINGS, [3, 2, 2, 1, 2], COSTS, RATES, 4, "score", "none-fits"),
    ("equal scores: the cheaper reply", [[3] * 5] * 5, [1, 1, 1, 1, 1], COSTS, RATES, 1, "score", "use-sms"),
    ("nobody replies to text messages", RATINGS, [1, 1, 1, 1, 1], COSTS, [F(2, 5), F(0), F(1, 10), F(2, 25), F(3, 20)], 1, "cost", "use-web"),
]:
    inputs = {f"weight{criterion}": weight for criterion, weight in zip(CRITERIA, weights)}
    values = {}
    for channel, row, cost, rate in zip(CHANNELS, ratings, costs, rates):
        inputs |= {channel + criterion: rating for criterion, rating in zip(CRITERIA, row)}
        inputs |= {channel + "Cost": float(cost), channel + "ReplyRate": float(rate)}
        values[channel] = F(sum(w * r for w, r in zip(weights, row)), sum(weights))
        if rate:
            values[channel + "CostPerReply"] = cost / rate
    if segment != "none-fits":
        values["best"] = values[segment.removeprefix("use-")]
    case("channel-choice", note, inputs, values, segment, {"least": least, "rank": rank})


# 6.9 Firm and person; correlations and two-predictor regression of a table.
def correlation(left, right):
    ml, mr = mean(map(F, left)), mean(map(F, right))
    cross = sum((F(x) - ml) * (F(y) - mr) for x, y in zip(left, right))
    squares = sum((F(x) - ml) ** 2 for x in left) * sum((F(y) - mr) ** 2 for y in right)
    return mpf(cross.numerator) / cross.denominator / sqrt(mpf(squares.numerator) / squares.denominator)


FIRM = ["reputation", "size", "meetsSpecialNeeds", "keepsInformation", "yearsWithFirm"]
PERSON = ["skill", "authority", "friendliness", "likeness", "seldomInTouch", "yearsWithPerson"]
SURVEY = ([5, 6, 4, 3, 5, 6, 4, 5, 2, 6], [6, 6, 5, 4, 4, 7, 5, 6, 3, 5], [6, 6, 5, 3, 5, 7, 4, 6, 2, 5])
for note, firm, person, survey, importance, segment in [
    ("example", [6, 6, 5, 4, 4], [6, 5, 6, 5, 2, 5], SURVEY, "correlation", "both"),
    ("regression", [6, 6, 5, 4, 4], [6, 5, 6, 5, 2, 5], SURVEY, "regression", "both"),
    ("the person alone; answers missing", [3, None, None, 5, 4], [7, 6, 7, None, 1, None],
     ([1, 2, 3, 4], [2, 1, 4, 3], [1, 3, 2, 4]), "regression", "person-alone"),
    ("the firm alone, trust against it", [7, 7, 7, 1, 7], [2, 2, 2, 2, 6, 2], ([1, 2, 3], [3, 3, 1], [3, 2, 1]), "correlation", "firm-alone"),
    ("neither", [1, 2, 3, 4, 4], [4, 4, 4, 4, 4, 4], SURVEY, "correlation", "neither"),
]:
    f, p = mean(turned(firm, {3}, 7)), mean(turned(person, {4}, 7))
    rf, rp, r = correlation(survey[0], survey[2]), correlation(survey[1], survey[2]), correlation(survey[0], survey[1])
    if importance == "regression":
        rf, rp = (rf - rp * r) / (1 - r * r), (rp - rf * r) / (1 - r * r)
    case("trust-antecedents", note,
         {**dict(zip(FIRM, firm)), **dict(zip(PERSON, person)),
          **dict(zip(["firmRatings", "personRatings", "trustRatings"], survey))},
         {"difference": f - p, "firm": f, "person": p, "firmImportance": rf, "personImportance": rp},
         segment, {"importance": importance})

# 6.12 Substitution.
for note, (v1, p1, v2, p2, s), (start, speed, ceiling, years), criterion, segment in [
    ("definition", (100, 90, 120, 100, 5), ("0.02", "0.8", "1", 5), "surplus", "takes-over"),
    ("a draw changes nothing", (100, 90, 120, 100, 10), ("0.02", "0.8", "1", 5), "surplus", "stays"),
    ("the criteria differ: surplus", (100, 90, 20, 5, 0), ("0.1", "0.5", "0.6", 3), "surplus", "takes-over"),
    ("the criteria differ: surplus stays", (100, 50, 30, 5, 0), ("0.1", "0.5", "0.6", 3), "surplus", "stays"),
    ("the criteria differ: ratio", (100, 50, 30, 5, 0), ("0.1", "0.5", "0.6", 3), "ratio", "takes-over"),
]:
    values = {"relativeValue": F(v2, v1) / F(p2, p1), "afterSwitching": F(v2, v1) / F(p2 + s, p1),
              "newSurplus": v2 - p2 - s, "oldSurplus": v1 - p1, "advantage": v2 - p2 - s - v1 + p1}
    if segment == "takes-over":
        f0, k, top = mpf(start), mpf(speed), mpf(ceiling)
        odds = (top - f0) / f0
        values |= {"shareAt": top / (1 + odds * exp(-k * years)), "halfWay": log(odds) / k}
    case("substitution", note,
         {"oldValue": v1, "oldPrice": p1, "newValue": v2, "newPrice": p2, "switchingCost": s,
          "start": float(start), "speed": float(speed), "ceiling": float(ceiling), "horizon": years},
         values, segment, {"criterion": criterion})

# 6.13 Wanted less expressed.
NEEDS = ["inclusion", "control", "affection"]
for note, wanted, expressed, tolerance, segment in [
    ("example", [7, 2, 5], [3, 4, 5], 1, "waits-to-be-asked"),
    ("shows more than is wanted", [3, 1, 4], [4, 8, 6], 1, "leads-only"),
    ("equal sizes: the first", [2, 7, 5], [6, 3, 5], 1, "seeks-company-only"),
    ("on the tolerance", [5, 5, 7], [5, 4, 5], 2, "in-balance"),
    ("warmth", [5, 5, 9], [5, 5, 0], 0, "waits-for-warmth"),
]:
    differences = [w - e for w, e in zip(wanted, expressed)]
    largest = max(differences, key=abs)
    case("interpersonal-needs", note,
         {need + side: value for side, column in [("Wanted", wanted), ("Expressed", expressed)] for need, value in zip(NEEDS, column)},
         {"largest": largest, **dict(zip(NEEDS, differences)), "wanted": sum(wanted), "expressed": sum(expressed)},
         segment, {"tolerance": tolerance})


# 6.14 and 6.15 Worksheets: the group with the smallest share kept, the first among equals.
def worksheet(model, layout, segments, note, missed):
    items = [item for group in layout.values() for item in group]
    counts = {group: sum(item not in missed for item in members) for group, members in layout.items()}
    shares = [F(counts[group], len(members)) for group, members in layout.items()]
    weakest = len(shares) if min(shares) == 1 else shares.index(min(shares))
    case(model, note, {item: item not in missed for item in items},
         {**counts, "share": F(len(items) - len(missed), len(items))}, segments[weakest])


PRACTICES = {
    "advise": ["adviceAsked", "adviceAnswered"], "choose": ["realOptions", "optionsExplained"],
    "decide": ["customerSettles", "mayChangeMind"], "takePart": ["takesPartInDesign", "takesPartInService"],
    "inform": ["informationOpen", "termsPlain"], "reward": ["contributionThanked", "contributionRewarded"],
    "train": ["useTaught", "helpAtHand"], "manage": ["staffMayAgree", "managersListen"],
}
PRACTICE_SEGMENTS = ["ask-for-advice", "open-the-choice", "let-them-decide", "let-them-take-part", "share-information",
                     "reward-them", "train-them", "manage-for-it", "whole"]
for note, missed in [
    ("example", ["adviceAnswered", "takesPartInDesign", "takesPartInService"]),
    ("equal: the first", ["helpAtHand", "termsPlain"]),
    ("whole", []),
    ("nothing", [item for group in PRACTICES.values() for item in group]),
]:
    worksheet("empowering-practices", PRACTICES, PRACTICE_SEGMENTS, note, missed)
TABOOS = {
    "speaking": ["noPetPhrases", "noJargon", "otherViewsHeard", "noThreats"], "circumstances": ["quietPlace", "factsChecked"],
    "listening": ["hearsUnwelcome", "firstImpressionTested"], "attitude": ["startsFromCustomer", "trustGiven"],
}
TABOO_SEGMENTS = ["mend-speaking", "mend-circumstances", "mend-listening", "mend-attitude", "none-broken"]
for note, missed in [
    ("example", ["noJargon", "hearsUnwelcome", "firstImpressionTested", "startsFromCustomer"]),
    ("one of four against one of two", ["noThreats", "trustGiven"]),
    ("one of four alone", ["noThreats"]),
    ("none broken", []),
]:
    worksheet("communication-taboos", TABOOS, TABOO_SEGMENTS, note, missed)

Path(__file__).with_suffix(".json").write_text(json.dumps(CASES, indent=1) + "\n")
