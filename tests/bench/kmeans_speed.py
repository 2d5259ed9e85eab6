"""Times scikit-learn's k-means on rows that it also writes for crates/statistics/examples/kmeans_speed.rs.

    pip install scikit-learn==1.9.1
    OMP_NUM_THREADS=1 python3 tests/bench/kmeans_speed.py target/kmeans_speed.bin
    cargo run --release --example kmeans_speed -p statistics -- target/kmeans_speed.bin

Three skewed columns of 200,000 rows without clear groups, five groups, ten starts, each until no row changes its group.
User processor time: with more threads than free processors scikit-learn also counts the time its threads wait.
"""

import resource
import sys

import numpy as np
from sklearn.cluster import KMeans

random = np.random.default_rng(1)
count = 200_000
rows = np.c_[random.uniform(size=count), random.exponential(size=count), random.exponential(size=count)]
rows = (rows - rows.mean(0)) / rows.std(0)
rows.astype("<f8").tofile(sys.argv[1])
for seed in range(1, 4):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    found = KMeans(5, n_init=10, tol=0, max_iter=1000, random_state=seed).fit(rows)
    seconds = resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
    print(f"seed {seed}: {seconds:.3f} s, inertia {found.inertia_:.9f}, {found.n_iter_} iterations in the best start", flush=True)
