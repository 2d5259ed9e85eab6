"""What a model that Clovis fitted says of each customer, in Python and on Spark.

Beside this file stands `clovis_scoring.wasm`: the code of the npm package behind a plain C ABI, run by `wasmtime`. So the scores are those
of the page and of the package, by every purchase model in continuous time, Gamma-Gamma beside it.

    pip install wasmtime pandas pyarrow

    from clovis_scoring import Scorer

    scorer = Scorer(open("purchases.json").read(), open("spend.json").read())  # JSON.stringify(fit), written by the package
    scorer.score([2, 0], [30.43, 0], [38.86, 38.86], [22.35, 0], horizon=39)  # a DataFrame
    customers.withColumn("score", scorer.udf(horizon=39)("frequency", "recency", "age", "spend"))  # a DataFrame of Spark

`recency` is the age at the last purchase. Nothing is drawn at random, and equal customers have equal scores.
"""

import hashlib
import json
import sys
import threading
import types
from pathlib import Path
from typing import Iterator, Tuple

import numpy as np
import pandas as pd

# Rows that are scored at once: many, since customers of one frequency share their work; few enough for some 100 MB of memory.
_PIECE = 1 << 20

# Rows that a worker of Spark gathers before it scores them: its batches are some thousand rows, and a few of those take as long as many.
_GATHERED = 1 << 17

_NUMBER = np.dtype("<f8")


class ScoringError(ValueError):
    """Why something was refused.

    `code` is its kind, with the names of the package's errors: `row` (a customer who cannot be), `not-json`, `not-a-model`, `unknown-model`,
    `bad-option`, `parameter`, `setting`, `length`, `not-a-run`, `no-model`, `no-amounts`, `no-value`, `not-a-number`. `data` is a dictionary with
    `code` and what else there is to say: `row` (from 0, in the call, or among those that a worker of Spark scored at once), `column`, `value`, `expected`, `customer` (what stands
    in the row).
    """

    def __init__(self, data):
        self.data = data
        self.code = data["code"]
        more = ", ".join(f"{name} {value!r}" for name, value in data.items() if name != "code")
        super().__init__(f"{self.code}: {more}" if more else self.code)

    def __reduce__(self):
        return ScoringError, (self.data,)


class Scorer:
    """Scores customers by a purchase model, and by a spend model where one is given.

    * `model` – the record of a fit, as JSON (`JSON.stringify(fit)` in the package) or as a dictionary: `model`, the id, and `parameters` by
      symbol are read. All purchase models but `bg-bb` are scored; effects of covariates are not.
    * `spend` – the same of `gamma-gamma`, or None.
    * `wasm` – path of the module, or its bytes; the file beside this one where absent.

    Raises `ScoringError` for a model that is none. A scorer can be pickled; the module is compiled once a process.
    """

    def __init__(self, model, spend=None, wasm=None):
        if wasm is None:
            wasm = Path(__file__).with_name("clovis_scoring.wasm")
        self._wasm = bytes(wasm) if isinstance(wasm, (bytes, bytearray, memoryview)) else Path(wasm).read_bytes()
        self._model, self._spend = _text(model), None if spend is None else _text(spend)
        self._module().check(self._model, self._spend)
        regular = json.loads(self._model)["model"] == "pareto-ggg"
        money = () if self._spend is None else ("spend",)
        self._inputs = ("frequency", "recency", "age", *money, *(("sum_log_intervals",) if regular else ()))

    @classmethod
    def of_run(cls, record, wasm=None):
        """The scorer of what the page fitted: `record` is the record of a run that it saved, as JSON or as a dictionary. Customers are then
        to be in its time unit (`settings.value.unit`).

        Raises `ScoringError`: `not-a-run`; `no-model` where no values were asked for; `bad-option` where covariates move the models,
        since a record says which but not how much.
        """
        try:
            record = json.loads(record) if isinstance(record, str) else record
            format_, results, settings = record["format"], record["results"], record["settings"]["value"]
            purchases, spend = results["purchases"], results["spend"]
            chosen = settings.get("estimate", {}).get("covariates", {})
        except (KeyError, TypeError, AttributeError, json.JSONDecodeError):
            raise ScoringError({"code": "not-a-run", "expected": "clovis-run"}) from None
        if format_ != "clovis-run":
            raise ScoringError({"code": "not-a-run", "value": format_, "expected": "clovis-run"})
        if purchases is None:
            raise ScoringError({"code": "no-model"})
        moved = {"rate", "dropout"} if purchases["model"] in ("bg-nbd", "mbg-nbd", "pareto-nbd") else set()
        for process in (moved | {"spend"}) if spend is not None else moved:
            if chosen.get(process):
                raise ScoringError({"code": "bad-option", "column": "covariates", "value": chosen[process]})
        return cls(purchases, spend, wasm)

    @property
    def inputs(self):
        """Names of the columns that come in, in the order in which the function of `udf` takes them."""
        return self._inputs

    @property
    def outputs(self):
        """Names of the columns that come out: `alive` and `expected`, with a spend model `mean_spend` and `expected_spend`."""
        return ("alive", "expected") + (() if self._spend is None else ("mean_spend", "expected_spend"))

    def score(self, frequency, recency, age, spend=None, horizon=52, sum_log_intervals=None):
        """Scores customers: columns with a value a customer, in the time unit and the currency of the fits.

        * `frequency` – repeat purchases, whole;
        * `recency` – age at the last purchase, 0 without a repeat purchase;
        * `age` – time from the first purchase to now;
        * `spend` – mean amount of a repeat order, with a spend model; not looked at where there is no repeat purchase;
        * `horizon` – time ahead, 0 or more;
        * `sum_log_intervals` – sum of the natural logarithms of the times between purchases, from which `pareto-ggg` knows how regular
          they are; without it only what the time of the last one says is used. No other model looks at it.

        Answers a DataFrame, with the index of `frequency` where that is a Series: `alive`, the probability to be alive now; `expected`, the
        expected purchases over the horizon; with a spend model `mean_spend`, the expected amount of an order, missing where it is infinite, and
        `expected_spend`, that times `expected`, not discounted. They are what `scoreSql` of the package writes.

        Raises `ScoringError`: of customers who cannot be the first.
        """
        given = {"frequency": frequency, "recency": recency, "age": age, "spend": spend, "sum_log_intervals": sum_log_intervals}
        if self._spend is not None and spend is None:
            raise ScoringError({"code": "no-amounts", "column": "spend"})
        if self._spend is None and spend is not None:
            raise ScoringError({"code": "bad-option", "column": "spend", "expected": "a spend model"})
        columns = {name: _column(name, values) for name, values in given.items() if values is not None}
        rows = len(columns["frequency"])
        for name, column in columns.items():
            if len(column) != rows:
                raise ScoringError({"code": "length", "column": name, "expected": rows, "found": len(column)})
        try:
            horizon = float(horizon)
        except (TypeError, ValueError):
            raise ScoringError({"code": "bad-option", "column": "horizon", "expected": "number"}) from None
        out = {name: np.empty(rows) for name in self.outputs}
        module = self._module()
        # Of no customers too, so that the horizon is looked at.
        for first in range(0, max(rows, 1), _PIECE):
            piece = slice(first, min(first + _PIECE, rows))
            part = lambda named: {name: column[piece] for name, column in named.items()}
            try:
                module.score(self._model, self._spend, part(columns), horizon, part(out))
            except ScoringError as error:
                if "row" not in error.data:
                    raise
                row = error.data["row"] + first
                customer = {name: None if np.isnan(column[row]) else float(column[row]) for name, column in columns.items()}
                raise ScoringError({**error.data, "row": row, "customer": customer}) from None
        return pd.DataFrame(out, index=frequency.index if isinstance(frequency, pd.Series) else None)

    def udf(self, horizon=52):
        """A pandas UDF of Spark: a function of the columns `inputs`, in their order, that answers a structure of the columns `outputs`.
        `sum_log_intervals` may be left out.

        `horizon` is as in `score`, and so are the values; a mean spend that is infinite is null. The module and this code travel with the
        function, so that the workers need `wasmtime`, `pandas` and `pyarrow` installed, and no file. A customer who cannot be ends the
        job with a `ScoringError` that says which: filter such rows, and those with nulls, before.
        """
        from pyspark import cloudpickle
        from pyspark.sql.functions import pandas_udf

        # Else a worker would look for this file.
        cloudpickle.register_pickle_by_value(sys.modules[__name__])

        needed = [name for name in self.inputs if name != "sum_log_intervals"]

        def scored(batches: Iterator[Tuple[pd.Series, ...]]) -> Iterator[pd.DataFrame]:
            for parts in _gathered(batches):
                if len(parts[0]) not in (len(self.inputs), len(needed)):
                    wanted = " ".join(self.inputs)
                    raise ScoringError({"code": "length", "column": "columns", "expected": wanted, "found": len(parts[0])})
                columns = (pd.concat(column, ignore_index=True) for column in zip(*parts))
                scores, first = self.score(**dict(zip(self.inputs, columns)), horizon=horizon), 0
                for part in parts:
                    yield scores.iloc[first : first + len(part[0])]
                    first += len(part[0])

        return pandas_udf(scored, ", ".join(f"{name} double" for name in self.outputs))

    def _module(self):
        return _module(self._wasm)


def _text(model):
    """A model as JSON."""
    return model if isinstance(model, str) else json.dumps(model)


def _gathered(batches):
    """Batches in lists of some length."""
    parts, rows = [], 0
    for batch in batches:
        parts.append(batch)
        rows += len(batch[0])
        if rows >= _GATHERED:
            yield parts
            parts, rows = [], 0
    if parts:
        yield parts


def _column(name, values):
    """A column as doubles; what is missing becomes what the module refuses by its row."""
    try:
        if isinstance(values, pd.Series):
            values = values.to_numpy(dtype=np.float64, na_value=np.nan)
        column = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise ScoringError({"code": "not-a-number", "column": name}) from None
    if column.ndim != 1:
        raise ScoringError({"code": "not-a-number", "column": name, "expected": "one value a customer"})
    return column


def _module(wasm):
    """The module of these bytes, one a process."""
    # A function that came to a worker has a copy of this file's globals for itself; `sys.modules` is one for all of them.
    kept = sys.modules.setdefault("_clovis_scoring_modules", types.ModuleType("_clovis_scoring_modules")).__dict__
    key = hashlib.sha256(wasm).hexdigest()
    return kept.get(key) or kept.setdefault(key, _Module(wasm))


class _Module:
    """A running module. Its memory is one, so that one thread at a time works in it."""

    def __init__(self, wasm):
        import wasmtime

        engine = wasmtime.Engine()
        self._store = wasmtime.Store(engine)
        self._exports = wasmtime.Instance(self._store, wasmtime.Module(engine, wasm), []).exports(self._store)
        self._handles = {}
        self._lock = threading.Lock()

    def check(self, model, spend):
        """Refuses models that are none, or not of the kind that is wanted."""
        none = dict.fromkeys(("frequency", "recency", "age", "spend"), np.empty(0))
        self.score(model, spend, none, 0.0, {})

    def score(self, model, spend, columns, horizon, out):
        """Scores customers: columns of doubles in, columns of the names in `out` filled."""
        with self._lock:
            models = [self._handle(model), 0 if spend is None else self._handle(spend)]
            rows, pieces = len(columns["frequency"]), {}
            try:
                exists = () if spend is None else ("exists",)
                for name in (*columns, *out, *exists):
                    pieces[name] = self._allocate(_NUMBER.itemsize * rows)
                for name, column in columns.items():
                    self._view(pieces[name], rows)[:] = column
                inputs = [pieces.get(name, 0) for name in ("frequency", "recency", "age", "spend", "sum_log_intervals")]
                outputs = [pieces.get(name, 0) for name in ("alive", "expected", "mean_spend", "expected_spend", "exists")]
                if self._call("score", *models, rows, *inputs, horizon, *outputs):
                    raise self._refusal()
                # Views are made after the call: memory that grew may have moved.
                for name, column in out.items():
                    column[:] = self._view(pieces[name], rows)
                if "mean_spend" in out:
                    absent = self._view(pieces["exists"], rows) == 0
                    out["mean_spend"][absent] = out["expected_spend"][absent] = np.nan
            finally:
                for address in pieces.values():
                    self._call("release", address)

    def _handle(self, text):
        """The handle of a model, read once."""
        if text not in self._handles:
            encoded = text.encode(errors="surrogatepass")
            address = self._allocate(len(encoded))
            try:
                self._view(address, len(encoded), np.uint8)[:] = np.frombuffer(encoded, np.uint8)
                handle = self._call("model", address, len(encoded))
                if handle == 0:
                    raise self._refusal()
            finally:
                self._call("release", address)
            self._handles[text] = handle
        return self._handles[text]

    def _call(self, name, *arguments):
        return self._exports[name](self._store, *arguments)

    def _allocate(self, size):
        address = self._call("allocate", size)
        if address == 0:
            raise MemoryError(f"no {size} bytes in the module")
        return address

    def _view(self, address, count, kind=_NUMBER):
        if count == 0:
            return np.empty(0, kind)
        size = count * np.dtype(kind).itemsize
        # An address is told as a signed number.
        return np.frombuffer(self._exports["memory"].get_buffer_ptr(self._store, size, address % (1 << 32)), dtype=kind)

    def _refusal(self):
        length = self._call("reason_length")
        address = self._call("reason_pointer")
        return ScoringError(json.loads(self._view(address, length, np.uint8).tobytes()))
