complaint-handling-name = Complaint handling
complaint-handling-alias = complaint handling; response time, share settled, suggestions taken up; median and 90th percentile; 投诉处理
complaint-handling-summary = Measures how reliably complaints are answered, settled and learnt from, with the uncertainty of each share.
complaint-handling-question = How reliably are complaints answered, settled and learnt from?
complaint-handling-picture = Three shares with their intervals; the largest is { $largest }, { $value }.
complaint-handling-finding = Over the period { $inTimeShare } were answered in time and { $settledShare } settled; { $takenUpShare } of the suggestions were taken up. The segment above is that of the one complaint.

complaint-handling-group-counts = Counts of a period
complaint-handling-group-times = Times to answer
complaint-handling-group-complaint = One complaint

complaint-handling-input-complaints = Complaints
    .hint = All that came in during the period.
complaint-handling-input-in-time = Answered in time
    .hint = Answered within the promised time.
complaint-handling-input-settled = Settled
    .hint = Complaints whose outcome satisfied the customer.
complaint-handling-input-suggestions = Suggestions
    .hint = Proposals for improvement among complaints and enquiries.
complaint-handling-input-taken-up = Taken up
    .hint = Suggestions that led to a change.
complaint-handling-input-times = Hours to answer
    .hint = Hours from complaint to first real answer, one number a complaint.
complaint-handling-input-hours = Hours to answer
    .hint = Of the complaint looked at.
complaint-handling-input-is-settled = It is settled

complaint-handling-setting-promise = Promised time
    .hint = What customers were told. 24 hours are common, not a rule.
complaint-handling-setting-target = Target share
    .hint = A line in the picture. No share is published; 90% is ours.
complaint-handling-setting-confidence = Confidence
    .hint = Of the intervals; 95% is usual.
complaint-handling-setting-percentile = 90th percentile
    .hint = Between two times in proportion, as spreadsheets do, or a time that occurred.
complaint-handling-option-percentile-interpolated = In proportion
complaint-handling-option-percentile-nearest-rank = A time that occurred

complaint-handling-result-in-time-share = Answered in time
    .hint = Complaints answered within the promised time, over all.
complaint-handling-result-in-time-low = In time, lower end
    .hint = Lower end of Wilson’s interval.
complaint-handling-result-in-time-high = In time, upper end
    .hint = Upper end of Wilson’s interval.
complaint-handling-result-settled-share = Settled
    .hint = Complaints settled, over all.
complaint-handling-result-settled-low = Settled, lower end
    .hint = Lower end of Wilson’s interval.
complaint-handling-result-settled-high = Settled, upper end
    .hint = Upper end of Wilson’s interval.
complaint-handling-result-taken-up-share = Suggestions taken up
    .hint = Suggestions that were put into practice, over all.
complaint-handling-result-taken-up-low = Taken up, lower end
    .hint = Lower end of Wilson’s interval.
complaint-handling-result-taken-up-high = Taken up, upper end
    .hint = Upper end of Wilson’s interval.
complaint-handling-result-median = Median time
    .hint = Half the complaints were answered within it.
complaint-handling-result-ninetieth = 90th percentile
    .hint = Nine in ten complaints were answered within it: what a customer must reckon with.
complaint-handling-result-listed-in-time = In time, as listed
    .hint = Share of the times listed that keep the promise; beside the count, a check.

complaint-handling-step-target-shown = Is the target share beyond doubt?
complaint-handling-step-answered-in-time = Was it answered in time?
complaint-handling-reason-none-counted = There is nothing to take a share of.
complaint-handling-reason-more-than-all = The part is larger than the whole.

complaint-handling-segment-settled-in-time = Settled in time
    .advice = Thank the customer, ask once whether it holds, and record the cause. Do not close the file without the cause.
complaint-handling-segment-settled-late = Settled late
    .advice = Apologise for the wait apart from the matter and find where it lay. Do not pay only for the damage.
complaint-handling-segment-open-in-time = Answered, not settled
    .advice = Name a person and a date for the rest. Do not count a quick answer as a solution.
complaint-handling-segment-open-late = Late and not settled
    .advice = Take it up at once, by telephone and by someone who may decide. Do not send another form.

complaint-handling-caution-1 = Only those who complain are counted; most dissatisfied customers leave in silence.
complaint-handling-caution-2 = A share from few complaints is uncertain: judge by the interval, not by the point.
complaint-handling-caution-3 = Means of times are pulled by a few long ones; the median and the 90th percentile say more.
complaint-handling-caution-4 = Staff who are judged by speed answer fast and settle little: read the shares together.

complaint-handling-example = 240 of 250 complaints of a quarter were answered within the promised 24 hours.
complaint-handling-exercise = Work with the numbers below; all others stay as they are.
complaint-handling-exercise-in-time-share = What share of complaints was answered in time?
    .hint1 = It is a share of all complaints, settled or not.
    .hint2 = Divide those answered in time by all complaints.
complaint-handling-exercise-median = What is the median time to answer?
    .hint1 = Put the times in order first.
    .hint2 = With an even number of times it lies half-way between the middle two.
complaint-handling-exercise-segment = How was this complaint handled?
    .hint1 = Two questions: in time? settled?
    .hint2 = Exactly at the promised time still counts as in time.

# Typical mistakes in the exercise.
complaint-handling-slip-mean-for-median = That is the mean. A few long cases pull it up; the median is the middle of the ordered times.
complaint-handling-slip-unordered = That is the middle of the list as it stands. Put the times in order first.
complaint-handling-slip-settled-is-enough = The time has been left out of account: settled, but too late.
complaint-handling-slip-late-share = That is the share answered late.
