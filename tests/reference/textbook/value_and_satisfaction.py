"""Recomputes the models of perceived value (chapter 4) and of expectation and satisfaction (5.2 to 5.6) from their
definitions with exact fractions, apart from the Rust code. Writes value_and_satisfaction.json beside itself."""

import json
from fractions import Fraction as F
from pathlib import Path

CASES = []


def exact(value):
    """The number as it is written: 0.1 is a tenth."""
    return F(str(value)) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


def case(model, note, inputs, settings, values, segment=None):
    def plain(value):
        return float(value) if isinstance(value, F) else value

    CASES.append(
        {
            "model": model,
            "note": note,
            "inputs": {key: plain(value) for key, value in inputs.items()},
            "settings": {key: plain(value) for key, value in settings.items()},
            "values": {key: float(value) for key, value in values.items() if value is not None},
            "segment": segment,
        }
    )


def mean(values):
    return sum(values, F(0)) / len(values)


# --- 4.1 Customer delivered value -------------------------------------------------------------------------------

VALUES = ("productValue", "serviceValue", "personnelValue", "imageValue")
COSTS = ("moneyCost", "timeCost", "psychicCost", "energyCost")


def delivered_value(note, values, costs, rival=None, segment=None):
    inputs = dict(zip(VALUES + COSTS, values + costs))
    value, cost = sum(values), sum(costs)
    expected = {"totalValue": value, "totalCost": cost, "delivered": value - cost}
    expected["ratio"] = F(value, cost) if cost else None
    if rival:
        names = ["rival" + name[0].upper() + name[1:] for name in VALUES + COSTS]
        inputs |= dict(zip(names, rival[0] + rival[1]))
        left = sum(rival[0]) - sum(rival[1])
        expected |= {"rivalDelivered": left, "lead": value - cost - left, "rivalRatio": F(sum(rival[0]), sum(rival[1]))}
    case("delivered-value", note, inputs, {"against": "rival" if rival else "alone"}, expected, segment)


ours = ((12000, 3000, 2000, 3000), (14000, 600, 150, 250))
delivered_value("the definition's example", *ours, segment="worthwhile")
delivered_value("more left, less for the money", *ours, ((11000, 2000, 1500, 2500), (11500, 500, 200, 200)), "more-left")
delivered_value("less left, more for the money", (200, 0, 0, 0), (100, 0, 0, 0), ((1000, 0, 0, 0), (800, 0, 0, 0)),
                "more-for-money")
delivered_value("equal difference, higher ratio", (150, 50, 0, 0), (90, 10, 0, 0), ((300, 0, 0, 0), (200, 0, 0, 0)),
                "preferred")
delivered_value("no gain", (50, 20, 20, 10), (70, 10, 10, 10), ((300, 0, 0, 0), (200, 0, 0, 0)), "not-worthwhile")
delivered_value("nothing to pay, alone", (50, 20, 20, 10), (0, 0, 0, 0), segment="worthwhile")

Path(__file__).with_suffix(".json").write_text(json.dumps(CASES, indent=1, ensure_ascii=False) + "\n")
