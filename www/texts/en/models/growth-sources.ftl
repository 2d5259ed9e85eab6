growth-sources-name = Six sources of sales growth
growth-sources-alias = growth bridge; sales bridge; sources of growth; 销售增长六来源
growth-sources-summary = Splits the change in sales from last period to this one into six sources, and shows what remains unexplained.
growth-sources-question = Where did the growth come from?
growth-sources-picture = From { $start } to { $end }.

growth-sources-group-sources = Added by

growth-sources-input-before = Sales before
    .hint = Sales of the period that is compared with.
growth-sources-input-new-products = New products
    .hint = Sales added by products launched since the last period; below zero when lost.
growth-sources-input-new-markets = New markets
    .hint = Sales added by new regions or customer groups; below zero when lost.
growth-sources-input-channels = Better channels
    .hint = Sales added by more or better outlets; below zero when lost.
growth-sources-input-education = Consumer education
    .hint = Sales added by buyers who have learnt to use it; below zero when lost.
growth-sources-input-promotion = New promotions
    .hint = Sales added by new ways of promotion; below zero when lost.
growth-sources-input-sales-force = Stronger sales force
    .hint = Sales added by more, better trained or better led sellers; below zero when lost.
growth-sources-input-actual = Sales now
    .hint = What the books say.

growth-sources-result-planned = Explained sales
    .hint = Sales before and the six sources together.
growth-sources-result-growth = Explained growth
    .hint = Explained sales over sales before, less one.
growth-sources-result-unexplained = Unexplained
    .hint = Sales now less explained sales: its own bar, never spread over the others.
growth-sources-result-unexplained-share = Unexplained share
    .hint = Unexplained over actual growth.

growth-sources-step-added = Sources together

growth-sources-reason-no-sales-before = There were no sales before, so there is no rate of growth.
growth-sources-reason-no-growth = Sales did not change, so there is nothing to share out.

growth-sources-caution-1 = Sources overlap: a new product sold by new sellers counts once. Decide where, and keep to it.
growth-sources-caution-2 = What is unexplained is a finding. Price, season and the market’s own growth hide there.
growth-sources-caution-3 = The bridge says what came with the growth, not what caused it.

growth-sources-example = Sales were ¥1,000. Five sources added ¥80, ¥60, ¥40, ¥20 and ¥30, the sixth lost ¥10, which makes ¥1,220. The books say ¥1,235, so ¥15 is unexplained.
growth-sources-exercise = Work with the amounts below; all others stay as they are.
growth-sources-exercise-planned = How large are the explained sales?
    .hint1 = Start from the sales before.
    .hint2 = Add all six sources; a loss is taken away.
growth-sources-exercise-unexplained = How much is unexplained?
    .hint1 = Compute the explained sales first.
    .hint2 = Take them from the sales now.
growth-sources-exercise-growth = What is the explained rate of growth?
    .hint1 = A rate compares with the sales before.
    .hint2 = Divide explained sales by sales before and take one away.

# Typical mistakes in the exercise.
growth-sources-slip-without-before = That is the growth alone. The sales before belong to it.
growth-sources-slip-whole-growth = That is the whole growth. The sources explain a part of it.
