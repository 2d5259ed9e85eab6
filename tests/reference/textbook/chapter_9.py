"""Chapter 9, recomputed from the definitions with exact fractions (mpmath where logarithms are needed).

Writes chapter_9.json beside this file: python3 chapter_9.py
"""

import json
from fractions import Fraction as F
from pathlib import Path

from mpmath import mp, mpf, exp, log

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
    return F(sum(values), len(values))


# 9.1 Equal marginal returns, by a root of "amounts spent = budget" in the logarithm of the marginal return.
def allocate(budget, ceilings, speeds):
    c, k = [mpf(x) for x in ceilings], [mpf(x) for x in speeds]

    def amounts(level):
        return [max(mpf(0), (log(ci * ki) - level) / ki) for ci, ki in zip(c, k)]

    low, high = mpf(-60), max(log(ci * ki) for ci, ki in zip(c, k))
    for _ in range(200):
        middle = (low + high) / 2
        if sum(amounts(middle)) > budget:
            low = middle
        else:
            high = middle
    level = (low + high) / 2
    return exp(level), sum(ci * (1 - exp(-ki * x)) for ci, ki, x in zip(c, k, amounts(level)))


def returns(ceilings, speeds, amounts):
    return sum(mpf(c) * (1 - exp(-mpf(k) * mpf(x))) for c, k, x in zip(ceilings, speeds, amounts))


for note, budget, ceilings, speeds, own in [
    ("definition", 40, [100, 60], ["0.05", "0.1"], [20, 20]),
    ("a budget too small for the second", 5, [100, 60, 30], ["0.05", "0.2", "0.01"], [1, 2, 2]),
    ("four groups", 120, [100, 60, 30, 500], ["0.05", "0.1", "0.2", "0.001"], [30, 30, 30, 30]),
]:
    marginal, total = allocate(mpf(budget), ceilings, speeds)
    own_total = returns(ceilings, speeds, own)
    equal = returns(ceilings, speeds, [mpf(budget) / len(ceilings)] * len(ceilings))
    case("resource-allocation", note,
         {"budget": budget, "ceiling": ceilings, "speed": [float(s) for s in speeds], "own": own},
         {"total": total, "marginal": marginal, "ownTotal": own_total, "equalTotal": equal, "gain": total - own_total}, None)

# 9.2 Nine elements.
NINE = ["segmentation", "targeting", "positioning", "differentiation", "mix", "selling", "brand", "service", "process"]
for note, ratings, segment in [
    ("definition", [4, 3, 5, 2, 3, 4, 5, 4, 3], "differentiation-lags"),
    ("whole", [1, 2, 4, 4, 5, 1, 5, 2, 2], "core-whole"),
    ("brand", [5, 5, 5, 4, 5, 5, 2, 5, 5], "brand-lags"),
]:
    core = [ratings[2], ratings[3], ratings[6]]
    case("nine-elements", note, dict(zip(NINE, ratings)),
         {"strategy": mean(ratings[:3]), "tactic": mean(ratings[3:6]), "value": mean(ratings[6:]),
          "coreSpread": max(core) - min(core)}, segment)

# 9.3 Growth sources.
SOURCES = ["newProducts", "newMarkets", "channels", "education", "promotion", "salesForce"]
for note, before, added, actual in [
    ("definition", 1000, [80, 60, 40, 20, 30, -10], 1235),
    ("more explained than grown", 500, [80, 0, 0, 0, 0, 0], 540),
    ("shrinking", 800, [10, 0, -50, 0, 5, -20], 730),
]:
    planned = before + sum(added)
    case("growth-sources", note, {"before": before, "actual": actual, **dict(zip(SOURCES, added))},
         {"planned": planned, "growth": F(planned, before) - 1, "unexplained": actual - planned,
          "unexplainedShare": F(actual - planned, actual - before)}, None)

# 9.4 Service system.
VIEWS = {"theatre": ["actors", "setting", "audience", "play"], "servuction": ["invisible", "visible", "benefits"],
         "contact": ["people", "equipment", "systems"], "behind": ["technology", "management", "support"]}
for note, ratings, segment in [
    ("definition", {"theatre": [4, 3, 5, 4], "servuction": [4, 4, 4], "contact": [4, 4, 4], "behind": [2, 3, 3]}, "mend-behind"),
    ("even", {"theatre": [4, 4, 4, 4], "servuction": [4, 4, 4], "contact": [4, 4, 4], "behind": [4, 4, 3]}, "even"),
    ("front", {"theatre": [4, 4, 4, 4], "servuction": [4, 4, 5], "contact": [1, 2, 1], "behind": [4, 4, 3]}, "mend-contact"),
]:
    inputs = {item: rating for view, items in VIEWS.items() for item, rating in zip(items, ratings[view])}
    means = {view: mean(ratings[view]) for view in VIEWS}
    case("service-system", note, inputs, {**means, "lowest": min(means.values())}, segment)

# 9.5 Six principles; a reversed answer x counts as k + 1 - x; a facet needs half of its items.
SIX = {"information": ["knowsHistory", "oneRecord", "-dataUnused"], "investment": ["investsByValue", "staysLong", "budgetForKeeping"],
       "individuality": ["fitsTheCustomer", "-sameForAll", "keepsPreferences"], "interaction": ["easyToReach", "asksAndAnswers", "-onlySends"],
       "integration": ["customerTakesPart", "processesJoined", "-departmentsApart"], "intention": ["customerWants", "leadersWant", "uniquePromise"]}


def facets(layout, answers, points):
    inputs, means = {}, {}
    for facet, items in layout.items():
        counted = []
        for item, given in zip(items, answers[facet]):
            inputs[item.lstrip("-")] = given
            if given is not None:
                counted.append(points + 1 - given if item.startswith("-") else given)
        means[facet] = mean(counted)
    return inputs, means


for note, answers, points, segment in [
    ("balanced", {"information": [4, 4, 2], "investment": [4, 4, 3], "individuality": [4, 2, 3], "interaction": [5, 4, 2],
                  "integration": [3, 4, 3], "intention": [4, 4, 4]}, 5, "balanced"),
    ("weak", {"information": [4, 4, 2], "investment": [4, 4, 3], "individuality": [3, 5, 2], "interaction": [5, 4, 2],
              "integration": [3, 4, 3], "intention": [4, 4, 4]}, 5, "weak-individuality"),
    ("seven points, one unanswered", {"information": [2, None, 6], "investment": [4, 4, 3], "individuality": [3, 5, 5],
                                      "interaction": [5, 4, 2], "integration": [3, 4, 3], "intention": [4, 4, 4]}, 7, "weak-information"),
]:
    inputs, means = facets(SIX, answers, points)
    case("crm-principles", note, inputs, {**means, "weakest": min(means.values())}, segment, {"scale": str(points)})

# 9.6 Customer record: 8 groups of 4 for a person, 5 for a firm.
PERSON = ["name", "sexAndAge", "contact", "address", "lastPurchase", "howOften", "howMuch", "preference", "occupation", "employer",
          "position", "income", "maritalStatus", "members", "children", "familyDays", "hobbies", "habits", "leisure", "media"]
KNOWN = {field: False for field in ["degree", "firmName", "firmAddress", "firmContact", "firmProducts", "firmSales", "firmOrders", "firmTerms",
                                    "firmPayments", "headName", "headContact"]}
case("customer-record", "definition: 20 of 32", {**KNOWN, **{field: True for field in PERSON}},
     {"completeness": F(20, 32), "filled": 20, "asked": 32}, "usable", {"countSensitive": True})
case("customer-record", "sensitive groups left out", {**KNOWN, **{field: True for field in PERSON}},
     {"completeness": F(12, 16), "filled": 12, "asked": 16}, "usable")
case("customer-record", "a firm", {**KNOWN, "firmName": True, "firmOrders": True, "headName": True, "name": True},
     {"completeness": F(3, 20), "filled": 3, "asked": 20}, "thin", {"kind": "firm"})

# 9.7, 9.8, 9.9 Wanted less had.
def pairs(model, names, suffixes, note, wanted, had, segments, extra=None, settings=None):
    gaps = [w - h for w, h in zip(wanted, had)]
    largest = max(gaps)
    inputs = {}
    for name, w, h in zip(names, wanted, had):
        inputs[name + suffixes[0]], inputs[name + suffixes[1]] = w, h
    segment = segments[gaps.index(largest)] if largest > 0 else segments[-1]
    case(model, note, inputs, {**dict(zip(names, gaps)), "largest": largest, **(extra or {})}, segment, settings)


NEEDS = ["product", "service", "experience", "relationship", "success"]
NEEDS_SEGMENTS = [need + "-first" for need in NEEDS] + ["all-met"]
pairs("customer-needs", NEEDS, ["Importance", "Fulfilment"], "definition", [9, 8, 6, 5, 7], [8, 5, 5, 4, 3], NEEDS_SEGMENTS)
pairs("customer-needs", NEEDS, ["Importance", "Fulfilment"], "met", [5, 5, 5, 5, 5], [5, 6, 7, 8, 9], NEEDS_SEGMENTS)
ROLES = ["resource", "producer", "buyer", "user", "outcome"]
ROLES_SEGMENTS = ["deepen-" + role for role in ROLES] + ["deep-enough"]
pairs("customer-roles", ROLES, ["Expected", "Received"], "co-producer", [6, 7, 8, 8, 5], [4, 2, 8, 6, 4], ROLES_SEGMENTS)
pairs("customer-roles", ROLES, ["Expected", "Received"], "a tie goes to the first", [6, 7, 8, 8, 5], [4, 5, 6, 6, 3], ROLES_SEGMENTS)
MIX = ["product", "price", "place", "promotion"]
MIX_SEGMENTS = ["hear-needs", "weigh-cost", "ease-access", "talk-with", "matched"]
pairs("marketing-mix", MIX, ["Expected", "Received"], "cost", [8, 7, 7, 8], [7, 4, 6, 7], MIX_SEGMENTS, {"lowest": 7})
pairs("marketing-mix", MIX, ["Expected", "Received"], "7P", [8, 7, 9, 8], [8, 7, 9, 9], MIX_SEGMENTS, {"lowest": 6}, {"view": "7p"})

# 9.10 Excellence: weighted mean of categories.
EXCELLENCE = {"customer": ["knowsNeeds", "buildsRelations", "measuresSatisfaction"], "leadership": ["leadersSetDirection", "leadersAnswer"],
              "strategy": ["strategyFromCustomers", "strategyReachesAll"], "resources": ["peopleAble", "meansFollowPlan"],
              "quality": ["processesMeetNeeds", "errorsPrevented"], "innovation": ["newIdeasTried", "novelReachesMarket"],
              "improvement": ["causesFound", "improvementsKept"], "results": ["customersSeeResults", "trendsGood", "-figuresOnly"]}
for note, answers, weights, segment in [
    ("works", [[2, 2, 3], [4, 4], [4, 3], [4, 4], [4, 3], [3, 3], [4, 3], [4, 4, 3]], [F(3, 2), 1, 1, 1, 1, 1, 1, 2], "customer-lags"),
    ("led by customers", [[5, 5, 5], [4, 4], [4, 3], [4, 4], [4, 3], [3, 3], [4, 3], [4, 4, 3]], [1, 1, 1, 1, 1, 1, 1, 0], "customer-leads"),
]:
    inputs, means = facets(EXCELLENCE, dict(zip(EXCELLENCE, answers)), 5)
    for facet, weight in zip(EXCELLENCE, weights):
        inputs["weight" + facet[0].upper() + facet[1:]] = float(weight)
    total = sum(weight * means[facet] for facet, weight in zip(EXCELLENCE, weights)) / sum(weights)
    case("excellence-model", note, inputs, {**means, "total": total}, segment)

# 9.11 to 9.13 Worksheets.
def worksheet(model, layout, met, note, segment):
    counts = {group: sum(item in met for item in items) for group, items in layout.items()}
    of = sum(len(items) for items in layout.values())
    every = [item for items in layout.values() for item in items]
    case(model, note, {item: item in met for item in every}, {**counts, "share": F(sum(counts.values()), of)}, segment)


SELLING = {"greeting": ["greetsAtOnce", "givesRoom"], "needs": ["asksOpenQuestions", "listensOut"], "showing": ["showsInUse", "namesBenefits"],
           "addOn": ["offersWhatFits", "offersOnce"], "cashier": ["paysFast", "checksTogether"], "record": ["recordsContact", "recordsPreference"],
           "farewell": ["thanks", "invitesBack"], "ownFirst": ["ownFirstAgreed", "ownFirstDone"], "ownSecond": ["ownSecondAgreed", "ownSecondDone"]}
everything = [item for items in SELLING.values() for item in items]
worksheet("selling-process", SELLING, [item for item in everything if item not in SELLING["record"]], "no record", "mend-record")
worksheet("selling-process", SELLING, everything, "whole", "whole")
worksheet("selling-process", SELLING, [], "nothing: the first step", "mend-greeting")
CIRCLE = {"understanding": ["explainsEarnings", "explainsNeeds", "knowsRivals"], "record": ["judgedBefore", "wasRight", "knowsWhyWrong"],
          "limits": ["namesLimits", "knowsWhomToAsk", "canSayNo"]}
worksheet("circle-of-competence", CIRCLE, ["explainsEarnings", "explainsNeeds", "knowsRivals", "judgedBefore", "namesLimits"], "edge", "edge")
worksheet("circle-of-competence", CIRCLE, [item for items in CIRCLE.values() for item in items][:8], "8 of 9", "inside")
worksheet("circle-of-competence", CIRCLE, ["canSayNo"], "1 of 9", "outside")
CENTRIC = {"effects": ["supplyManaged", "outsourced", "jointMarketing", "fixedCostDown", "organisedByCustomer"],
           "factors": ["policyAllows", "cultureWelcomes", "industryFits", "scopeSuits"]}
worksheet("customer-centric-marketing", CENTRIC, ["supplyManaged", "outsourced", "policyAllows", "cultureWelcomes", "industryFits"], "2/5 against 3/4", "work-on-effects")
worksheet("customer-centric-marketing", CENTRIC, CENTRIC["effects"] + ["policyAllows"], "5/5 against 1/4", "heed-factors")

Path(__file__).with_suffix(".json").write_text(json.dumps(CASES, indent=1) + "\n")
