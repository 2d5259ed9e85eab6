three-r-name = The three Rs of loyalty
three-r-alias = 3R; retention, related sales, referrals; service-profit chain; 客户保留/相关销售/客户推荐
three-r-summary = Measures loyalty by three shares: who bought again, who bought other kinds, who came by referral, each with its interval.
three-r-question = How loyal are customers, and how sure is it?
three-r-picture = The largest of the three is { $largest } with { $value }.

three-r-group-retention = Retention
three-r-group-related = Related sales
three-r-group-referral = Referrals

three-r-input-buyers = Buyers
    .hint = Customers who bought in the period before.
three-r-input-bought-again = Bought again
    .hint = How many of the buyers bought again.
three-r-input-stayed = Customers who stayed
    .hint = Customers who still buy.
three-r-input-bought-other = Bought another category
    .hint = How many of those who stayed bought another kind of product.
three-r-input-newcomers = New customers
    .hint = Customers who bought for the first time.
three-r-input-referred = Came by referral
    .hint = How many of the newcomers were referred.

three-r-setting-confidence = Confidence
    .hint = Wilson’s interval; 95% is the usual choice.

three-r-result-retention = Retention
    .hint = Of those who bought, how many bought again.
three-r-result-retention-low = Retention, lower end
    .hint = Lower end of the confidence interval: the true share is hardly below it.
three-r-result-retention-high = Retention, upper end
    .hint = Upper end of the confidence interval: the true share is hardly above it.
three-r-result-related = Related sales
    .hint = Of those who stayed, how many bought another category.
three-r-result-related-low = Related sales, lower end
    .hint = Lower end of the confidence interval.
three-r-result-related-high = Related sales, upper end
    .hint = Upper end of the confidence interval.
three-r-result-referral = Referrals
    .hint = Of new customers, how many were sent by others.
three-r-result-referral-low = Referrals, lower end
    .hint = Lower end of the confidence interval.
three-r-result-referral-high = Referrals, upper end
    .hint = Upper end of the confidence interval.

three-r-reason-nobody = There is nobody in the group.
three-r-reason-part-exceeds-whole = The part is larger than its whole.

three-r-caution-1 = A share of a few customers says little: read the interval before comparing branches.
three-r-caution-2 = Each R has its own whole: retention of buyers, related sales of those who stayed, referrals of newcomers.
three-r-caution-3 = Referrals that nobody recorded are missing: ask every newcomer.

three-r-example = 62 of 100 bought again (52.2% to 70.9%), 25 of these 62 another category, 12 of 40 newcomers came by referral.
three-r-exercise = Work with the counts below; all others stay as they are.
three-r-exercise-retention = What is the retention?
    .hint1 = Part over whole.
    .hint2 = Divide those who bought again by the buyers.
three-r-exercise-related = What is the share of related sales?
    .hint1 = The whole is those who stayed, not all buyers.
    .hint2 = Divide those who bought another category by those who stayed.
three-r-exercise-referral-high = What is the upper end of the interval of referrals?
    .hint1 = Wilson’s interval is not the share plus or minus its error.
    .hint2 = (h + z²/2n + z √(h(1 − h)/n + z²/4n²)) / (1 + z²/n), with z = 1.96.

# Typical mistakes in the exercise.
three-r-slip-lost = That is the share that did not come back.
three-r-slip-of-all-buyers = Each R has its own whole: related sales are counted among those who stayed, not among all buyers.
three-r-slip-point-for-end = That is the share itself. The upper end of its interval is asked for.
three-r-slip-lower-end = That is the lower end of the interval.
