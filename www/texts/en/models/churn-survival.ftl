churn-survival-name = Survival curve of customers (Kaplan–Meier)
churn-survival-alias = churn; customer attrition; survival analysis; Kaplan-Meier; product-limit estimate; log-rank test; customer lifetime in months; retention curve
churn-survival-summary = How long customers stay, estimated from everybody’s time so far: those who have left, and those who are still there.
churn-survival-question = How many customers are still there, after how long?
churn-survival-picture = Survival curve. { $finding }

churn-survival-role-joined = Joined
    .hint = The day on which each customer came: signed up, or bought for the first time.
churn-survival-role-left = Left
    .hint = The day on which the customer left. An empty cell says: still there.
churn-survival-role-duration = Time as a customer
    .hint = How long each customer has been there: until leaving, or until last seen.
churn-survival-role-ended = Has left
    .hint = Yes for who has left, no for who was still there when last seen.
churn-survival-role-entry = Seen from
    .hint = The customer’s time at which you began to watch, for those who were customers before. Who came late counts only from then on.
churn-survival-role-group = Group
    .hint = A column by which the customers are compared: plan, channel, segment.

churn-survival-setting-times = The file has
    .hint = Either the days on which customers joined and left, or the length of their time with a mark for those who have left.
churn-survival-option-times-dates = days of joining and leaving
churn-survival-option-times-durations = times, and who has left
churn-survival-setting-unit = Count time in
    .hint = With days of joining and leaving, times are converted: a month is 30.44 days. With times, say what unit the column is in.
churn-survival-option-unit-days = days
churn-survival-option-unit-weeks = weeks
churn-survival-option-unit-months = months
churn-survival-option-unit-years = years
churn-survival-setting-until = Last day observed
    .hint = The day of the export. Who had not left by then counts as still there on it. Left empty, it is the last date in the file, which is too early if nobody joined or left for a while.
churn-survival-setting-since = First day observed
    .hint = Fill this in if the file leaves out those who had left before a certain day. Older customers then count only from that day on; else the curve would be too good.
churn-survival-setting-band = Confidence band
    .hint = The log–log band never leaves 0 to 100% and keeps its level in small samples. The plain band is S ± z·SE, cut off at 0 and 100%.
churn-survival-option-band-log-log = log–log
churn-survival-option-band-plain = plain
churn-survival-setting-level = Level
    .hint = How sure the band and the intervals are, at each time on its own.
churn-survival-option-level-90 = 90%
churn-survival-option-level-95 = 95%
churn-survival-option-level-99 = 99%

churn-survival-column-duration = time as a customer
churn-survival-column-ended = has left
churn-survival-column-staying = share that stays so long

churn-survival-reason-ends-before-it-begins = the time ends before it begins
churn-survival-reason-begins-after-the-end = joined after the last day observed
churn-survival-reason-left-before-the-log = had left by the first day observed
churn-survival-reason-not-reached = not reached
churn-survival-reason-nothing-to-compare = nothing tells the groups apart

churn-survival-finding-median = Half of the customers have left after { $median } ({ $level } interval: { $interval }).
churn-survival-finding-no-median = More than half are still there at the end: { $share } after { $last }. The median lifetime is not reached.
churn-survival-finding-observed = Of { $customers } customers, { $gone } had left by { $until }. The other { $rest } were still there, and count for as long as they were seen.
churn-survival-finding-lived = Of { $customers } customers, { $gone } have left. The other { $rest } were still there when last seen, and count until then.
churn-survival-finding-groups = The groups leave at different rates: differences as large as these hardly come about by chance (log-rank test: χ² = { $statistic }, { $degrees } df, { $p }).
churn-survival-finding-groups-alike = The data do not show that the groups leave at different rates (log-rank test: χ² = { $statistic }, { $degrees } df, { $p }). That is no proof that they are alike.
churn-survival-finding-fastest = “{ $group }” loses customers fastest: { $observed } have left, where { $expected } would be expected if the groups were alike.
churn-survival-finding-small = “{ $group }” has { $customers } customers only: read its curve with care.

churn-survival-all = All customers
churn-survival-group = Group
churn-survival-customers = Customers
churn-survival-gone = Left
churn-survival-median = Median lifetime
churn-survival-mean = Mean within { $time }
churn-survival-share-after = Still there after { $time }
churn-survival-interval = Confidence bands
churn-survival-time = Time as a customer ({ $unit })
churn-survival-share = Still there
churn-survival-share-axis = Share still there
churn-survival-at-risk = At risk
churn-survival-at-risk-title = At risk: still watched at this time
churn-survival-at-risk-note = Where few are at risk, the curve is unsure.
churn-survival-readout = After { $time }
churn-survival-test = Do the groups differ?
churn-survival-test-line = Log-rank test: χ² = { $statistic } with { $degrees } degrees of freedom, { $p }.
churn-survival-test-none = Nobody left while customers of two groups were at risk: nothing tells the groups apart.
churn-survival-observed = Left
churn-survival-expected = Expected if alike
churn-survival-table = The curves in numbers
churn-survival-table-note = Each line multiplies the share before by its factor. Who was last seen between two lines leaves the number at risk without a step.
churn-survival-life-table = The first steps of the curve of all customers
churn-survival-factor = Factor 1 − d / n
churn-survival-band-note = Dashed: half of the customers. Band: { $level }, { $band }, for each time on its own.

churn-survival-formula-1 = Survival: at each time the share of those at risk (n) who did not leave (d), multiplied up to t
churn-survival-formula-2 = Standard error (Greenwood)
churn-survival-formula-3 = Ends of the log–log band
churn-survival-formula-4 = Log-rank test: leavers observed (O) against expected (E), with the covariance of their difference (V)

churn-survival-caution-1 = Leaving out those who are still there, or counting them as gone, makes lifetimes far too short. They belong in the file.
churn-survival-caution-2 = Being last seen must have nothing to do with being about to leave. If customers vanish from the file because they are going, the curve is too good.
churn-survival-caution-3 = At its right end the curve rests on the few oldest customers. Look at the numbers at risk before you read it, and do not extend it.
churn-survival-caution-4 = Groups that differ need not differ because of what tells them apart: who chose the yearly plan may have meant to stay all along.
