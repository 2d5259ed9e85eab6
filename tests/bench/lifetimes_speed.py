"""Times the fits of the PyPI package lifetimes on the CDNOW sample and on the rows that crates/btyd/examples/fits_speed.rs wrote.

    pip install lifetimes==0.11.3 "autograd<1.7" "numpy<2" "pandas<2.2" "scipy<1.12" dill
    cargo run --release --example fits_speed -p btyd -- target/fits_speed.bin
    OMP_NUM_THREADS=1 python3 tests/bench/lifetimes_speed.py target/fits_speed.bin

Prints a line of JSON a fit, as the example does: medians of processor time. Its Pareto/NBD starts from random numbers,
which are seeded here.
"""

import json
import resource
import statistics
import sys
import warnings

import numpy as np
import pandas as pd
from lifetimes import BetaGeoFitter, GammaGammaFitter, ModifiedBetaGeoFitter, ParetoNBDFitter

warnings.simplefilter("ignore")


def tell(model, data, runs, fit):
    times = []
    for _ in range(runs):
        np.random.seed(1)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        fit()
        times.append(resource.getrusage(resource.RUSAGE_SELF).ru_utime - before)
    print(json.dumps({"model": model, "data": data, "milliseconds": 1e3 * statistics.median(times)}), flush=True)


sample = pd.read_csv("tests/reference/btyd_cdnow.csv")
x, recency, age = sample.frequency, sample.recency_days / 7, sample.age_days / 7
for model, fitter in [("bg-nbd", BetaGeoFitter), ("mbg-nbd", ModifiedBetaGeoFitter), ("pareto-nbd", ParetoNBDFitter)]:
    tell(model, "cdnow", 5, lambda: fitter().fit(x, recency, age))
repeat = sample[(x > 0) & (sample.spend > 0)]
tell("gamma-gamma", "cdnow", 5, lambda: GammaGammaFitter().fit(repeat.frequency, repeat.spend))

x, recency, age = np.fromfile(sys.argv[1], dtype="<f8").reshape(3, -1)
tell("bg-nbd", "simulated", 3, lambda: BetaGeoFitter().fit(x, recency, age))
tell("pareto-nbd", "simulated", 1, lambda: ParetoNBDFitter().fit(x, recency, age))
