// Runs in the page: from a file of orders to its customers, by Clovis and by three libraries, each the way its own
// documentation reads a large file. A road answers sums over all customers, by which the roads are held to one another.
// Every customer gets: repeat purchase days, days from the first to the last purchase, days from the first to the end of the
// log, and the amount of all orders. Refunds are left out.

const DAY = 86_400_000;

const sum = (numbers) => numbers.reduce((all, one) => all + Number(one), 0);

const sums = (frequency, recency, age, total) => ({
  customers: frequency.length,
  frequency: sum(frequency),
  recency: sum(recency),
  age: sum(age),
  total: Math.round(100 * sum(total)),
});

/** Runs a classic script, as libraries with a global name are. */
const script = (src) =>
  new Promise((onload, onerror) => document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror })));

export const roads = {
  async clovis() {
    const clovis = await import("/clovis/index.js");
    await clovis.default();
    return async (file) => {
      const table = await clovis.readTable(file);
      const history = clovis.purchaseHistory(table, { unit: "day", refunds: "set-aside" });
      const found = sums(history.frequency, history.recency, history.age, history.total);
      history.free();
      table.free();
      return found;
    };
  },

  async duckdb() {
    const duckdb = await import("@duckdb/duckdb-wasm");
    const folder = `${location.origin}/duckdb`;
    const worker = new Worker(`${folder}/duckdb-browser-eh.worker.js`);
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    await database.instantiate(`${folder}/duckdb-eh.wasm`);
    const connection = await database.connect();
    return async (file) => {
      await database.registerFileHandle("orders.csv", file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
      const answer = await connection.query(`
        SELECT customer_id,
          (count(*) - 1)::DOUBLE AS frequency,
          (max(order_date) - min(order_date))::DOUBLE AS recency,
          (max(max(order_date)) OVER () - min(order_date))::DOUBLE AS age,
          sum(amount) AS total
        FROM (SELECT customer_id, order_date, sum(amount) AS amount FROM 'orders.csv' WHERE amount >= 0 GROUP BY ALL)
        GROUP BY customer_id`);
      await database.dropFile("orders.csv");
      return sums(...["frequency", "recency", "age", "total"].map((name) => answer.getChild(name).toArray()));
    };
  },

  async papaparse() {
    await script("/papaparse/papaparse.min.js");
    return async (file) => {
      const customers = new Map();
      let header = true;
      await new Promise((complete, error) => {
        const chunk = ({ data }) => {
          for (const [, customer, date, amount] of header ? data.slice(1) : data) {
            if (Number(amount) < 0) continue;
            const orders = customers.get(customer) ?? [];
            if (orders.length === 0) customers.set(customer, orders);
            orders.push(Date.parse(date) / DAY, Number(amount));
          }
          header = false;
        };
        globalThis.Papa.parse(file, { chunk, complete, error, skipEmptyLines: true });
      });
      const [frequency, recency, first, total] = [[], [], [], []];
      let end = -Infinity;
      for (const orders of customers.values()) {
        const days = new Set();
        let amount = 0;
        for (let place = 0; place < orders.length; place += 2) {
          days.add(orders[place]);
          amount += orders[place + 1];
        }
        const last = Math.max(...days);
        end = Math.max(end, last);
        frequency.push(days.size - 1);
        first.push(Math.min(...days));
        recency.push(last - first.at(-1));
        total.push(amount);
      }
      return sums(frequency, recency, first.map((day) => end - day), total);
    };
  },

  async arquero() {
    await script("/arquero/arquero.min.js");
    const { fromCSV, op } = globalThis.aq;
    return async (file) => {
      const customers = fromCSV(await file.text())
        .filter((order) => order.amount >= 0)
        .groupby("customer_id", "order_date")
        .rollup({ amount: op.sum("amount") })
        .groupby("customer_id")
        .rollup({ days: op.count(), first: op.min("order_date"), last: op.max("order_date"), total: op.sum("amount") });
      const column = (name) => Array.from(customers.array(name));
      const [first, last] = [column("first"), column("last")];
      const end = last.reduce((latest, day) => Math.max(latest, day), -Infinity);
      return sums(
        column("days").map((days) => days - 1),
        last.map((day, place) => (day - first[place]) / DAY),
        first.map((day) => (end - day) / DAY),
        column("total"),
      );
    };
  },
};
