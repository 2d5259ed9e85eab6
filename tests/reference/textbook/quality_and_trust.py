"""Relationship quality and its parts (chapter 6) and the surveys that end chapter 5, recomputed from the definitions.

Exact fractions; mpmath where roots are needed. Writes quality_and_trust.json beside this file: python3 quality_and_trust.py
"""

import json
from fractions import Fraction as F
from pathlib import Path

from mpmath import mp, mpf, sqrt

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


def exact(value):
    return F(str(value))


def score(facet, answers, points, reversed_items):
    """Mean of the answers to a facet, reversed ones turned; None where fewer than half are given."""
    given = [(points + 1 - exact(answers[item]) if item in reversed_items else exact(answers[item]))
             for item in facet if answers[item] is not None]
    return sum(given) / len(given) if 2 * len(given) >= len(facet) and given else None


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def survey(facets, reversed_items, defaults, changes, points):
    """Scores of all facets: start values over which the changes of a case are laid."""
    answers = {item: min(value, points) for item, value in defaults.items()} | changes
    return {name: score(items, answers, points, reversed_items) for name, items in facets.items()}


# 6.1 Satisfaction, trust, commitment, friendship (mean of its three parts); having to stay apart.
QUALITY = {
    "satisfaction": {"satisfiedOverall": 6, "rightChoice": 6, "oftenDisappointed": 2},
    "trust": {"benevolence": 6, "integrity": 5, "ability": 5},
    "commitment": {"feelsPart": 5, "caresForFuture": 5, "owesLoyalty": 4, "leavingNotRight": 4},
    "instrumentality": {"worksWell": 5, "adviceOfFriend": 4},
    "sociability": {"enjoysTalking": 4, "onlyBusiness": 4},
    "reciprocity": {"returnsFavours": 4, "sharesPersonal": 3},
    "continuance": {"leavingCostly": 4, "noOtherChoice": 3},
}


def starts(groups):
    return {item: value for items in groups.values() for item, value in items.items()}


def relationship_quality(note, changes, weights=(1, 1, 1, 1), points=7, cut="4.5"):
    s = survey({k: list(v) for k, v in QUALITY.items()}, {"oftenDisappointed", "onlyBusiness"}, starts(QUALITY), changes, points)
    s["friendship"] = mean([s["instrumentality"], s["sociability"], s["reciprocity"]])
    parts = [s[k] for k in ("satisfaction", "trust", "commitment", "friendship")]
    w = [exact(x) for x in weights]
    q = sum(a * b for a, b in zip(w, parts)) / sum(w)
    cut_value = exact(cut)
    lowest = min(p for p, x in zip(parts, w) if x > 0)
    segment = ("close" if lowest >= cut_value else "uneven") if q >= cut_value else ("bound" if s["continuance"] >= cut_value else "weak")
    names = ["weightSatisfaction", "weightTrust", "weightCommitment", "weightFriendship"]
    case("relationship-quality", note, changes | dict(zip(names, map(float, weights))),
         s | {"quality": q, "level": (q - 1) / (points - 1)}, segment,
         {"scale": str(points), "cut": float(cut)})


DEFINITION = {"benevolence": 6, "integrity": 5, "ability": 5.5, "worksWell": 5, "adviceOfFriend": 5, "enjoysTalking": 4,
              "onlyBusiness": 4, "returnsFavours": 3, "sharesPersonal": 3, "leavingCostly": 6, "noOtherChoice": 6}
relationship_quality("definition", DEFINITION)
relationship_quality("definition with weights", DEFINITION, weights=(3, 2, 1, 0))
relationship_quality("five points, on the cut", {k: 3 for k in starts(QUALITY)}, points=5, cut="3")
relationship_quality("bound", {"satisfiedOverall": 2, "rightChoice": 1, "oftenDisappointed": 7, "leavingCostly": 7, "noOtherChoice": 6})
relationship_quality("some unanswered", {"rightChoice": None, "feelsPart": None, "owesLoyalty": None, "onlyBusiness": None}, cut="4")

# 6.2 Trust by grounds, kinds and processes.
TRUST = {
    "parts": {
        "benevolence": {"considersMyGood": 5, "helpsWithoutGain": 5, "takesAdvantage": 3},
        "integrity": {"keepsPromises": 6, "tellsTruth": 5, "hidesBadNews": 3},
        "ability": {"knowsItsBusiness": 6, "solvesProblems": 5, "makesMistakes": 3},
    },
    "kinds": {
        "cognitive": {"recordConvinces": 5, "noReasonToDoubt": 5},
        "affective": {"speakFreely": 4, "feelsSafe": 4},
        "behavioural": {"leavesDecisions": 4, "checksEverything": 4},
    },
    "processes": {
        "calculation": {"cheatingCosts": 5, "nameAtStake": 6},
        "prediction": {"actsAsBefore": 5, "surprisesMe": 4},
        "capability": {"canDeliver": 5, "hasMeans": 5},
        "intention": {"meansWell": 4, "sharesValues": 4},
        "transference": {"recommendedByTrusted": 4, "backedByTrusted": 5},
    },
}
TURNED = {"takesAdvantage", "hidesBadNews", "makesMistakes", "checksEverything", "surprisesMe"}


def trust(note, view, changes, points=7, cut="4.5"):
    groups = TRUST[view]
    s = survey({k: list(v) for k, v in groups.items()}, TURNED, starts(groups), changes, points)
    low, high = min(s.values()), max(s.values())
    first = lambda value: next(k for k, v in s.items() if v == value)
    if view == "processes":
        segment = "rests-on-" + first(high) if high >= exact(cut) else "without-ground"
    else:
        segment = "trusted" if low >= exact(cut) else "lacks-" + first(low)
    case("trust", note, changes, {"trust": mean(s.values()), "weakest": low, "strongest": high}, segment,
         {"view": view, "scale": str(points), "cut": float(cut)})


trust("definition: 6, 5, 5.5", "parts", {"considersMyGood": 6, "helpsWithoutGain": 6, "takesAdvantage": 2, "keepsPromises": 5,
                                          "tellsTruth": 5, "hidesBadNews": 3, "knowsItsBusiness": 6, "solvesProblems": 6, "makesMistakes": 3.5})
trust("a missing ground", "parts", {"keepsPromises": 1, "hidesBadNews": 7})
trust("a tie goes to the first", "kinds", {})
trust("on the cut, five points", "kinds", {"recordConvinces": 3, "noReasonToDoubt": 3, "speakFreely": 3, "feelsSafe": 3,
                                            "leavesDecisions": 3, "checksEverything": 3}, points=5, cut="3")
trust("processes", "processes", {"meansWell": 7, "sharesValues": 6, "surprisesMe": None})
trust("no process", "processes", {}, cut="6")

# 6.3 Three kinds of commitment.
COMMITMENT = {
    "affective": {"wantsToStay": 5, "problemsAreMine": 4, "noAttachment": 3},
    "continuance": {"tooMuchWouldChange": 5, "fewOptions": 4, "investedTooMuch": 5},
    "normative": {"feelsObliged": 4, "owesMuch": 3, "noGuilt": 4},
}


def commitment(note, changes, points=7, cut="4.5"):
    s = survey({k: list(v) for k, v in COMMITMENT.items()}, {"noAttachment", "noGuilt"}, starts(COMMITMENT), changes, points)
    a, b, n = (s[k] >= exact(cut) for k in ("affective", "continuance", "normative"))
    segment = ("tied-twice" if b else "devoted") if a else "hostage" if b else "dutiful" if n else "loose"
    case("commitment", note, changes, s | {"commitment": mean([s["affective"], s["normative"]]),
                                           "constraint": s["continuance"] - s["affective"]}, segment,
         {"scale": str(points), "cut": float(cut)})


commitment("definition: 5, 6, 4", {"problemsAreMine": 5, "tooMuchWouldChange": 6, "fewOptions": 6, "investedTooMuch": 6, "owesMuch": 4})
commitment("hostage", {"wantsToStay": 1, "problemsAreMine": 2, "noAttachment": 6, "fewOptions": 7})
commitment("on the cut, four points", {k: 2 for k in starts(COMMITMENT)}, points=4, cut="3")
commitment("dutiful, one unanswered", {"wantsToStay": 2, "fewOptions": None, "tooMuchWouldChange": 2, "feelsObliged": 7, "noGuilt": 1, "owesMuch": 6})

# 6.4 Switching costs: facet means, then the means of the three types.
SWITCHING = {
    "economicRisk": {"mightBeWorse": 4, "hiddenCosts": 4},
    "evaluation": {"comparingTakesTime": 5, "comparingIsEasy": 3},
    "learning": {"learnAnew": 4, "quicklyUsedTo": 4},
    "setUp": {"startingIsWork": 4, "manySteps": 4},
    "benefitLoss": {"losesPoints": 4, "losesStatus": 3},
    "monetaryLoss": {"entryFees": 3, "newEquipment": 3},
    "personalLoss": {"missesPeople": 5, "staffUnknown": 4},
    "brandLoss": {"likesBrand": 4, "brandLeavesCold": 4},
    "satisfaction": {"contentWithFirm": 5, "wouldChooseAgain": 5},
}


def switching_costs(note, changes, points=7, cut="4.5"):
    s = survey({k: list(v) for k, v in SWITCHING.items()},
               {"comparingIsEasy", "quicklyUsedTo", "staffUnknown", "brandLeavesCold"}, starts(SWITCHING), changes, points)
    s["procedural"] = mean(s[k] for k in ("economicRisk", "evaluation", "learning", "setUp"))
    s["financial"] = mean([s["benefitLoss"], s["monetaryLoss"]])
    s["relational"] = mean([s["personalLoss"], s["brandLoss"]])
    types = [s["procedural"], s["financial"], s["relational"]]
    high, content = max(types) >= exact(cut), s["satisfaction"] >= exact(cut)
    if content:
        segment = ("tied" if types[2] > max(types[:2]) else "held-content") if high else "free-content"
    else:
        segment = "hostage" if high else "free-to-leave"
    case("switching-costs", note, changes, s | {"highest": max(types), "mean": mean(types)}, segment,
         {"scale": str(points), "cut": float(cut)})


EIGHT = {"mightBeWorse": 4, "hiddenCosts": 4, "comparingTakesTime": 5, "comparingIsEasy": 3, "learnAnew": 3, "quicklyUsedTo": 5,
         "startingIsWork": 4, "manySteps": 4, "losesPoints": 6, "losesStatus": 6, "missesPeople": 5, "staffUnknown": 3,
         "likesBrand": 3, "brandLeavesCold": 5}
switching_costs("definition: (4,5,3,4)(6,2)(5,3)", EIGHT | {"entryFees": 2, "newEquipment": 2})
switching_costs("definition: (4,5,3,4)(6,6)(5,3)", EIGHT | {"entryFees": 6, "newEquipment": 6, "contentWithFirm": 3, "wouldChooseAgain": 2})
switching_costs("ties lead", {"missesPeople": 7, "staffUnknown": 1, "likesBrand": 6, "brandLeavesCold": 2})
switching_costs("on the cut: a tie of types counts as a barrier", {k: 3 for k in starts(SWITCHING)}, points=5, cut="3")
switching_costs("free to leave, some unanswered", {"contentWithFirm": None, "wouldChooseAgain": 2, "manySteps": None}, cut="5")

# 6.6 Psychological empowerment.
EMPOWERMENT = {
    "meaning": {"meaningfulToMe": 6, "worthMyTime": 5, "mattersLittle": 3},
    "competence": {"knowHow": 5, "masteredSkills": 5, "feelLost": 3},
    "choice": {"decideMyself": 5, "freedomToChoose": 5, "pushedInto": 3},
    "impact": {"myWordCounts": 4, "influenceOnService": 4, "nobodyListens": 4},
}


def empowerment(note, changes, points=7, cut="4"):
    s = survey({k: list(v) for k, v in EMPOWERMENT.items()}, {"mattersLittle", "feelLost", "pushedInto", "nobodyListens"},
               starts(EMPOWERMENT), changes, points)
    whole, least = mean(s.values()), min(s.values())
    if whole < exact(cut):
        segment = "not-empowered"
    else:
        segment = "empowered" if least >= exact(cut) else next(k for k, v in s.items() if v == least) + "-lacks"
    case("empowerment", note, changes, s | {"empowerment": whole, "least": least}, segment,
         {"scale": str(points), "cut": float(cut)})


empowerment("definition: 6, 5.67, 5, 4.33", {"worthMyTime": 6, "mattersLittle": 2, "knowHow": 6, "masteredSkills": 6, "influenceOnService": 5})
empowerment("a high mean without impact", {"myWordCounts": 1, "influenceOnService": 1, "nobodyListens": 7})
empowerment("ten points, unanswered items", {"knowHow": 9, "feelLost": None, "pushedInto": 2, "decideMyself": 10}, points=10, cut="5.5")
empowerment("on the cut", {k: 3 for k in starts(EMPOWERMENT)}, points=5, cut="3")

# Association: correlations from sums of squares, regressions by Cramer's rule on the normal equations.
def moments(x, y):
    x, y = [exact(v) for v in x], [exact(v) for v in y]
    mx, my = mean(x), mean(y)
    return (sum((a - mx) ** 2 for a in x), sum((a - mx) * (b - my) for a, b in zip(x, y)), sum((b - my) ** 2 for b in y))


def root(value):
    return sqrt(mpf(value.numerator) / mpf(value.denominator))


def correlate(x, y):
    xx, xy, yy = moments(x, y)
    return mpf(xy.numerator) / mpf(xy.denominator) / root(xx * yy)


def determinant(rows):
    if not rows:
        return F(1)
    return sum((-1) ** j * rows[0][j] * determinant([row[:j] + row[j + 1:] for row in rows[1:]]) for j in range(len(rows)))


def standardised(predictors, target):
    """Least squares in the units of the data, then scaled by the ratio of standard deviations."""
    normal = [[moments(x, y)[1] for y in predictors] for x in predictors]
    right = [moments(x, target)[1] for x in predictors]
    whole = determinant(normal)
    found = []
    for place, x in enumerate(predictors):
        swapped = [[right[i] if j == place else row[j] for j in range(len(row))] for i, row in enumerate(normal)]
        slope = determinant(swapped) / whole
        xx, _, yy = moments(x, target)
        found.append(mpf(slope.numerator) / mpf(slope.denominator) * root(xx / yy))
    return found


# 5.19 Satisfaction with online shopping.
SHOP = {
    "convenience": {"savesTime": 6, "easyToOrder": 6, "checkoutTooLong": 3},
    "merchandising": {"widerChoice": 5, "findsTheRare": 5, "enoughInformation": 5, "informationWrong": 3},
    "design": {"screensClear": 5, "searchWorks": 5, "pagesSlow": 4},
    "security": {"paymentSafe": 4, "dataProtected": 4, "fearsFraud": 4},
    "overall": {"overallSatisfaction": 5},
}
SHOPPERS = {
    "convenience": [6, 5, 7, 4, 6, 3, 5, 6, 2, 7],
    "merchandising": [5, 5, 6, 4, 4, 4, 6, 5, 5, 6],
    "design": [6, 4, 6, 5, 5, 3, 5, 7, 4, 5],
    "security": [7, 4, 6, 3, 6, 4, 4, 6, 3, 5],
    "overall": [6, 5, 7, 4, 6, 3, 5, 6, 3, 6],
}
MORE_SHOPPERS = {
    "convenience": [1, 2, 3, 4, 5, 4, 2, 5],
    "merchandising": [5, 4, 4, 2, 3, 1, 2, 1],
    "design": [2, 3, 2, 4, 3, 5, 1, 4],
    "security": [3, 1, 4, 4, 5, 2, 3, 5],
    "overall": [1, 2, 2, 4, 5, 4, 3, 5],
}


def e_satisfaction(note, changes, table=None, weighting="equal", importance="correlation", points=7):
    s = survey({k: list(v) for k, v in SHOP.items()}, {"checkoutTooLong", "informationWrong", "pagesSlow", "fearsFraud"},
               starts(SHOP), changes, points)
    columns = table or SHOPPERS
    names = list(columns)[:4]
    if importance == "correlation":
        worth = [correlate(columns[k], columns["overall"]) for k in names]
    else:
        worth = standardised([columns[k] for k in names], columns["overall"])
    scores = [mpf(s[k].numerator) / s[k].denominator for k in names]
    weights = [mpf(1)] * 4 if weighting == "equal" else [max(w, mpf(0)) for w in worth]
    gains = [w * (points - x) for w, x in zip(worth, scores)]
    inputs = dict(changes)
    if table:
        inputs |= {f"{k}Scores": v for k, v in table.items()}
    case("e-satisfaction", note, inputs,
         s | {f"{k}Importance": w for k, w in zip(names, worth)} | {
             "satisfaction": sum(w * x for w, x in zip(weights, scores)) / sum(weights), "gain": max(gains)},
         names[gains.index(max(gains))] + "-first" if max(gains) > 0 else "nothing-to-gain",
         {"weighting": weighting, "importance": importance, "scale": str(points)})


e_satisfaction("start values", {})
e_satisfaction("derived weights", {"pagesSlow": 7, "searchWorks": 1}, weighting="derived")
e_satisfaction("regression", {}, importance="regression", weighting="derived")
e_satisfaction("another survey with a negative importance", {"savesTime": 5, "fearsFraud": None}, MORE_SHOPPERS, "derived", points=5)
e_satisfaction("another survey, regression", {"paymentSafe": 5}, MORE_SHOPPERS, "equal", "regression", 10)

# 5.20 Index of online shopping: ten facets of two items, 0 to 100.
INDEX = {
    "productInformation": {"describedFully": 6, "detailsMissing": 3},
    "service": {"answersQuickly": 5, "returnsEasy": 5},
    "result": {"goodsAsOrdered": 6, "arriveDamaged": 2},
    "design": {"looksPleasing": 5, "screensCrowded": 3},
    "process": {"stepsClear": 5, "canBeChanged": 4},
    "range": {"wideRange": 6, "brandsWanted": 5},
    "charges": {"arrivesSoon": 5, "chargesTooHigh": 4},
    "payment": {"waysToPay": 6, "paymentFeelsSafe": 4},
    "ease": {"easyToUse": 6, "hardToFind": 3},
    "extra": {"comparesProducts": 4, "tellsNews": 4},
}


def online_shopping_index(note, changes, weights=None, points=7, cut=60, gap_cut=50):
    s = survey({k: list(v) for k, v in INDEX.items()},
               {"detailsMissing", "arriveDamaged", "screensCrowded", "chargesTooHigh", "hardToFind"}, starts(INDEX), changes, points)
    s = {k: 100 * (v - 1) / (points - 1) for k, v in s.items() if v is not None}
    w = {k: exact((weights or {}).get(k, 1)) for k in INDEX}
    index = sum(w[k] * s[k] for k in INDEX if w[k] > 0) / sum(w.values())
    least = min(s[k] for k in INDEX if w[k] > 0)
    segment = ("good" if least >= gap_cut else "good-with-hole") if index >= cut else "weak"
    inputs = changes | {f"weight{k[0].upper()}{k[1:]}": float(v) for k, v in (weights or {}).items()}
    case("online-shopping-index", note, inputs, s | {"index": index, "least": least}, segment,
         {"scale": str(points), "cut": cut, "gapCut": gap_cut})


online_shopping_index("start values", {})
online_shopping_index("example", {"arrivesSoon": 2, "chargesTooHigh": 6})
online_shopping_index("a facet without weight and without answers", {"tellsNews": None, "comparesProducts": None}, {"extra": 0, "payment": 3})
online_shopping_index("on both cuts", {k: 3 for k in starts(INDEX)}, points=5, cut=50)
online_shopping_index("weak, ten points", {"describedFully": 2, "easyToUse": 1}, {"productInformation": 5.5}, points=10)

# 5.21 Usefulness, ease and security, trust, loyalty.
SITE = {
    "usefulness": {"findFaster": 6, "buyBetter": 5, "shopWouldDo": 3},
    "ease": {"easyToLearn": 6, "clearToUse": 5, "takesEffort": 3},
    "security": {"paymentSecure": 4, "dataKeptPrivate": 4, "worryAboutMisuse": 4},
    "trust": {"siteHonest": 5, "siteKeepsPromises": 5, "doubtTheSite": 4},
    "loyalty": {"buyAgainHere": 5, "tellFriends": 5, "switchForLittle": 4},
}
USERS = {
    "usefulness": [6, 2, 5, 6, 3, 7, 4, 4, 4, 2, 5, 7],
    "ease": [4, 4, 6, 3, 3, 7, 4, 4, 5, 6, 3, 6],
    "security": [5, 2, 3, 3, 6, 6, 2, 5, 2, 4, 7, 5],
    "trust": [4, 3, 3, 3, 3, 6, 2, 5, 2, 3, 5, 7],
    "loyalty": [6, 3, 5, 4, 2, 6, 2, 6, 3, 4, 5, 6],
}
MORE_USERS = {
    "usefulness": [1, 2, 3, 4, 5, 4, 2, 5],
    "ease": [5, 4, 4, 2, 3, 1, 2, 1],
    "security": [2, 3, 2, 4, 3, 5, 1, 4],
    "trust": [3, 1, 4, 4, 5, 2, 3, 5],
    "loyalty": [1, 2, 2, 4, 5, 4, 3, 5],
}


def website_acceptance(note, changes, table=None, points=7):
    s = survey({k: list(v) for k, v in SITE.items()},
               {"shopWouldDo", "takesEffort", "worryAboutMisuse", "doubtTheSite", "switchForLittle"}, starts(SITE), changes, points)
    columns = table or USERS
    names = ["usefulness", "ease", "security"]
    a = standardised([columns[k] for k in names], columns["trust"])
    *c, b = standardised([columns[k] for k in names] + [columns["trust"]], columns["loyalty"])
    values = dict(s) | {"trustOnLoyalty": b}
    gains = []
    for k, on_trust, direct in zip(names, a, c):
        total = direct + on_trust * b
        values |= {f"{k}OnTrust": on_trust, f"{k}Direct": direct, f"{k}Indirect": on_trust * b, f"{k}Total": total}
        gains.append(total * (points - mpf(s[k].numerator) / s[k].denominator))
    inputs = dict(changes)
    if table:
        inputs |= {f"{k}Scores": v for k, v in table.items()}
    case("website-acceptance", note, inputs, values | {"gain": max(gains)},
         names[gains.index(max(gains))] + "-first" if max(gains) > 0 else "no-lever", {"scale": str(points)})


website_acceptance("start values", {})
website_acceptance("security at the top", {"paymentSecure": 7, "dataKeptPrivate": 7, "worryAboutMisuse": 1})
website_acceptance("another survey", {"takesEffort": None}, MORE_USERS, 10)

# 5.24 Four steps: the last whole one without a gap before it.
STEPS = {
    "quality": ["needsKnown", "standardsMet", "returnsFew", "serviceReliable"],
    "satisfaction": ["satisfactionMeasured", "expectationsMet", "complaintsSettled", "betterThanRivals"],
    "loyalty": ["comeBack", "buyMore", "recommendUs", "stayAtHigherPrice"],
    "value": ["costToServeFalls", "marginKnown", "lifetimeValueGrows", "profitFromRegulars"],
}


def satisfaction_stages(note, there):
    flags = {item: item in there for items in STEPS.values() for item in items}
    counts = {k: sum(flags[i] for i in items) for k, items in STEPS.items()}
    segment = "before-quality"
    for name, count in counts.items():
        if count < 4:
            break
        segment = "at-" + name
    case("satisfaction-stages", note, flags, counts | {"share": F(sum(counts.values()), 16)}, segment)


satisfaction_stages("nothing", [])
satisfaction_stages("example", STEPS["quality"] + STEPS["satisfaction"] + ["comeBack", "recommendUs", "marginKnown"])
satisfaction_stages("a gap at the beginning", STEPS["quality"][1:] + STEPS["satisfaction"] + STEPS["loyalty"])
satisfaction_stages("all", sum(STEPS.values(), []))

# 5.22 Branches by level and spread; the chain over all visits.
def deviation(values):
    m = mean(values)
    return root(sum((v - m) ** 2 for v in values) / (len(values) - 1)) if len(values) > 1 else None


def service_consistency(note, own, branches, ratings, target="4", tolerance="0.5"):
    x = [exact(r) for r in ratings]
    groups = {b: [r for c, r in zip(branches, x) if c == b] for b in sorted(set(branches))}
    c, z = exact(target), exact(tolerance)
    squares = sum(sum((v - mean(g)) ** 2 for v in g) for g in groups.values())
    spreads = [deviation(g) for g in groups.values()]
    level, spread = exact(own[0]), exact(own[1])
    case("service-consistency", note,
         {"mean": float(own[0]), "deviation": float(own[1]), "branches": branches, "ratings": [float(r) for r in ratings]},
         {"reliability": F(sum(v >= c for v in x), len(x)), "level": mean(x), "within": root(squares / (len(x) - len(groups))),
          "between": deviation([mean(g) for g in groups.values()]), "consistent": sum(s is not None and s <= mpf(z.numerator) / z.denominator for s in spreads),
          "places": len(groups), "gap": level - c},
         {(1, 1): "reliable", (1, 0): "unsteady", (0, 1): "steadily-low", (0, 0): "unsteady-and-low"}[(level >= c, spread <= z)],
         {"target": float(target), "tolerance": float(tolerance)})


FOUR = [b for b in (1, 2, 3, 4) for _ in range(5)]
VISITS = [4, 5, 4, 4, 4, 5, 3, 5, 2, 5, 3, 3, 4, 3, 3, 5, 4, 5, 5, 5]
service_consistency("example", ("4.3", "0.9"), FOUR, VISITS)
service_consistency("on both lines", ("4", "0.5"), FOUR, VISITS)
service_consistency("tenths, unequal branches", ("3.9", "0.2"), [3, 1, 1, 9, 3, 1], ["3.3", "4.1", "2.9", "5", "3.7", "4.4"], "3.7", "0.3")
service_consistency("low and unsteady", ("2.1", "1.5"), [1, 1, 2, 2], [1, 5, 3, 3], "4.5", "0")


# 5.23 Shares with Wilson's interval as the roots of (h - p)^2 = z^2 p (1 - p) / n; ordered times.
QUANTILE = {"90": mpf("1.6448536269514722"), "95": mpf("1.959963984540054"), "99": mpf("2.5758293035489004")}
HOURS = [2, 3, 5, 6, 8, 10, 12, 16, 20, 22, 30, 48]


def interval(part, whole, confidence):
    z2, n, h = QUANTILE[confidence] ** 2, mpf(whole), mpf(part) / whole
    a, b, c = 1 + z2 / n, -(2 * h + z2 / n), h * h
    half = sqrt(b * b - 4 * a * c)
    return max((-b - half) / (2 * a), mpf(0)), min((-b + half) / (2 * a), mpf(1))


def complaint_handling(note, counts, times, hours=20, settled=True, promise=24, confidence="95", percentile="interpolated"):
    n, in_time, done, m, taken = counts
    values = {}
    for name, part, whole in (("inTime", in_time, n), ("settled", done, n), ("takenUp", taken, m)):
        low, high = interval(part, whole, confidence)
        values |= {f"{name}Share": F(part, whole), f"{name}Low": low, f"{name}High": high}
    t = sorted(exact(v) for v in times)
    k = len(t)
    values["median"] = t[k // 2] if k % 2 else (t[k // 2 - 1] + t[k // 2]) / 2
    if percentile == "interpolated":
        at = F(9, 10) * (k - 1)
        below = int(at)
        values["ninetieth"] = t[below] + (at - below) * (t[min(below + 1, k - 1)] - t[below])
    else:
        values["ninetieth"] = next(v for v in t if 10 * sum(u <= v for u in t) >= 9 * k)
    values["listedInTime"] = F(sum(v <= promise for v in t), k)
    segment = None if hours is None else ("settled" if settled else "open") + ("-in-time" if hours <= promise else "-late")
    case("complaint-handling", note,
         {"complaints": n, "inTime": in_time, "settled": done, "suggestions": m, "takenUp": taken, "times": times, "hours": hours,
          "isSettled": settled}, values, segment, {"promise": promise, "confidence": confidence, "percentile": percentile})


complaint_handling("definition: 240 of 250", (250, 240, 215, 60, 9), HOURS)
complaint_handling("none and all, 99 %", (12, 12, 0, 3, 3), [24, 1.5, 25], 24, False, confidence="99")
complaint_handling("late, nearest rank, 90 %", (40, 31, 22, 7, 1), HOURS, 25, True, confidence="90", percentile="nearest-rank")
complaint_handling("one time, no complaint looked at", (5, 3, 2, 2, 1), [7], None, promise=6, percentile="nearest-rank")
complaint_handling("late and open", (5, 3, 2, 2, 1), [7, 9], 100, False, promise=8)


# 5.25 Zones of control, influence and concern by the strength of the sources.
def expectation_zones(note, sources):
    names = ["media", "technology", "rivals", "experience"]
    inputs, sums = {}, {"control": F(0), "influence": F(0), "concern": F(0)}
    for name, (strength, decided, influenced) in zip(names, sources):
        inputs |= {f"{name}Strength": strength, f"{name}Decided": decided, f"{name}Influenced": influenced}
        sums["control" if decided else "influence" if influenced else "concern"] += exact(strength)
    whole = sum(sums.values())
    shares = {k: v / whole for k, v in sums.items()}
    largest = max(shares.values())
    segment = {"control": "do", "influence": "agree", "concern": "watch"}[next(k for k, v in shares.items() if v == largest)]
    case("expectation-zones", note, inputs, shares | {"reach": shares["control"] + shares["influence"]}, segment)


expectation_zones("example", [(9, False, True), (5, False, False), (5, False, True), (6, True, True)])
expectation_zones("a tie goes to the nearer zone", [(3, True, False), (3, False, False), (3, False, True), (0, False, True)])
expectation_zones("out of reach", [(1, False, True), (8.5, False, False), (4, False, False), (2, True, True)])

if __name__ == "__main__":
    path = Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(CASES, indent=1) + "\n")
