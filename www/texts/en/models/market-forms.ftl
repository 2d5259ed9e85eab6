market-forms-name = Four market forms
market-forms-alias = brand development index; BDI; category development index; CDI; niche, competitive, developing, undeveloped market; 市场发展四形态
market-forms-summary = Sets the brand’s development in a market against that of the category: competitive, niche, developing or undeveloped.
market-forms-question = Where is the market strong, and where are we?
market-forms-picture = Category index { $x } (cut-off at { $xCut }), brand index { $y } (cut-off at { $yCut }): { $segment }.

market-forms-input-people = Share of the people
    .hint = How much of all people (or buyers) live in this market.
market-forms-input-brand-sales = Share of our sales
    .hint = How much of all our sales is made in this market.
market-forms-input-category-sales = Share of category sales
    .hint = How much of all sales of this kind of product, by anyone, is made in this market.

market-forms-setting-brand-cut = Cut-off for the brand index
    .hint = At or above this we are strong. 100 is usual: sales in proportion to people.
market-forms-setting-category-cut = Cut-off for the category index
    .hint = At or above this the category is strong. 100 is usual: sales in proportion to people.

market-forms-result-brand-index = Brand development index
    .hint = Share of our sales over the share of people, times 100.
market-forms-result-category-index = Category development index
    .hint = Share of category sales over the share of people, times 100.

market-forms-step-brand-high = Is the brand strong here?
market-forms-step-category-high = Is the category strong here?

market-forms-segment-competitive = Competitive
    .advice = Both strong: defend your share, watch rivals closely, keep service and supply ahead. Do not cut back because sales look good.
market-forms-segment-niche = Niche
    .advice = We are strong where the category is weak: keep it with little effort, and see whether the category can be widened. Do not expect much growth.
market-forms-segment-developing = Developing
    .advice = The category is strong and we are weak: find out why (distribution, price, fame) and invest here first.
market-forms-segment-undeveloped = Undeveloped
    .advice = Both weak: test on a small scale, or leave it. Do not spread the budget evenly to reach it.

market-forms-reason-no-people = Nobody lives in this market, so there is no index.

market-forms-caution-1 = The four names are tied to the two indices by us; the sources name the forms and the indices separately.
market-forms-caution-2 = Some texts divide the brand’s share by the category’s instead of by that of the people: that is another index.
market-forms-caution-3 = An index says nothing about size: a small market may have a high one. Look at the money as well.

market-forms-example = A province has 10% of the people, 15% of our sales and 12% of the category’s.
market-forms-exercise = Use these shares; both cut-offs are 100.
market-forms-exercise-segment = Which form has this market?
    .hint1 = Find both indices: share of sales over share of people, times 100.
    .hint2 = An index of 100 is already high. Is the brand strong, the category, or both?
market-forms-exercise-brand-index = What is the brand development index?
    .hint1 = It compares our sales with the people.
    .hint2 = Divide the share of our sales by the share of the people, and multiply by 100.

# Typical mistakes in the exercise.
market-forms-slip-per-category = You have divided by the share of the category. The index divides by the share of people.
market-forms-slip-upside-down = The fraction is upside down: the share of sales is divided by the share of people.
