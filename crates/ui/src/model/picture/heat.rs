//! A table whose cells are shaded by size; every cell prints its value.

use models::{Name, Unit};
use yew::prelude::*;

use super::rows::{axis_title, bare};
use super::{Scene, px};
use crate::chart::{TableData, bold_width, fit, text_width, wrap};
use crate::model::words::Words;

/// Size of names and values, the same as in pictures.css.
const TEXT: f64 = 13.0;
/// Size of values in narrow cells, the same as in pictures.css.
const SMALL: f64 = 11.0;
/// From one line of a name to the next.
const LINE: f64 = 16.0;
/// Between cells.
const GAP: f64 = 2.0;

/// How the values of the cells are printed.
#[derive(Debug, PartialEq)]
enum Print {
    /// Whole.
    Full,
    /// Small, a percentage without its sign: the corner says it.
    Small,
    /// Small and upright.
    Upright,
}

pub(super) fn draw(
    scene: &Scene<'_>,
    rows: &[Name],
    columns: &[Name],
    values: &[Vec<Option<f64>>],
    unit: Unit,
) -> Html {
    let words = scene.words;
    let width = scene.width;
    let row_names: Vec<AttrValue> = rows.iter().map(|name| words.named(*name)).collect();
    let column_names: Vec<AttrValue> = columns.iter().map(|name| words.named(*name)).collect();
    let widest = row_names.iter().map(|name| bold_width(name, TEXT)).fold(0.0, f64::max);
    let left = (widest + 14.0).min(width * 0.3).max(30.0);
    // A page that is still being laid out may have no room at all.
    let cell = ((width - left) / columns.len().max(1) as f64).max(8.0);
    let share = matches!(unit, Unit::Share | Unit::AnnualRate);
    let all = || values.iter().flatten().copied().flatten();
    // The same decimals in every cell.
    let full = |value: f64| {
        if share { words.texts.percent_fixed(value, 1).replace('-', "−") } else { bare(words, value, unit) }
    };
    // Percentages in narrow cells: their sign stands in the corner.
    let short = |value: f64| if share { words.texts.number(value * 100.0, 0).replace('-', "−") } else { full(value) };
    let print = print_for(
        all().map(|value| text_width(&full(value), TEXT)).fold(0.0, f64::max),
        all().map(|value| text_width(&short(value), SMALL)).fold(0.0, f64::max),
        cell - GAP,
    );
    let text_of = |value: f64| if print == Print::Full { full(value) } else { short(value) };
    let upright_room = all().map(|value| text_width(&short(value), SMALL)).fold(0.0, f64::max) + 12.0;
    let row_lines: Vec<Vec<String>> = row_names.iter().map(|name| fit(name, left - 12.0, TEXT, 3)).collect();
    let most = row_lines.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let tall = (most * LINE + 10.0).max(34.0).max(if print == Print::Upright { upright_room } else { 0.0 });

    let (corner, corner_height) = corner(words, unit, &print, width);
    let heads = column_heads(&column_names, cell);
    let head = heads.height() + corner_height;
    let height = head + tall * rows.len() as f64;
    let shades = Shades::of(all());
    let highest = highest(values);
    let none = || words.own("none");
    let sentence = words.picture(&[
        ("highest", highest.map_or_else(|| none().to_string(), |(.., value)| words.value(value, unit)).into()),
        ("row", highest.map_or_else(none, |(row, ..)| row_names[row].clone()).as_str().into()),
        ("column", highest.map_or_else(none, |(_, column, _)| column_names[column].clone()).as_str().into()),
    ]);
    html! {
        <svg class="chart-svg model-svg heat" role="img" aria-label={sentence} width={px(width)} height={px(height)}
            viewBox={format!("0 0 {} {}", px(width), px(height))}>
            { corner }
            { heads.draw(left, cell, head) }
            { for values.iter().enumerate().map(|(row, line)| {
                let top = head + tall * row as f64;
                let middle = top + (tall - GAP) / 2.0;
                html! {
                    <g key={row}>
                        <text class="heat-row" text-anchor="end">
                            { for row_lines[row].iter().enumerate().map(|(at, text)| {
                                let y = middle + 4.5 + (at as f64 - (row_lines[row].len() as f64 - 1.0) / 2.0) * LINE;
                                html! { <tspan x={px(left - 10.0)} y={px(y)}>{ text }</tspan> }
                            }) }
                        </text>
                        { for line.iter().enumerate().map(|(column, value)| {
                            let x = left + cell * column as f64;
                            let own = highest.is_some_and(|(at_row, at_column, _)| (at_row, at_column) == (row, column));
                            draw_cell(*value, [x, top, cell - GAP, tall - GAP], &shades, &print, value.map(&text_of), own)
                        }) }
                    </g>
                }
            }) }
        </svg>
    }
}

pub(super) fn table(
    words: &Words,
    rows: &[Name],
    columns: &[Name],
    values: &[Vec<Option<f64>>],
    unit: Unit,
) -> TableData {
    let mut head = vec![words.own("rating-item").to_string()];
    head.extend(columns.iter().map(|name| words.named(*name).to_string()));
    TableData {
        head,
        rows: rows
            .iter()
            .zip(values)
            .map(|(name, line)| {
                let mut cells = vec![words.named(*name).to_string()];
                cells.extend(line.iter().map(|value| {
                    value.map_or_else(|| words.own("heat-missing").to_string(), |value| words.cell(value, unit))
                }));
                cells
            })
            .collect(),
    }
}

/// How values are printed whose widest needs this much room, whole and small, in a cell of a width.
fn print_for(full: f64, small: f64, room: f64) -> Print {
    match room {
        _ if full + 8.0 <= room => Print::Full,
        _ if small + 3.0 <= room => Print::Small,
        _ => Print::Upright,
    }
}

/// The first of the largest values: row, column, value.
fn highest(values: &[Vec<Option<f64>>]) -> Option<(usize, usize, f64)> {
    let cells = values.iter().enumerate().flat_map(|(row, line)| {
        line.iter().enumerate().filter_map(move |(column, value)| value.map(|value| (row, column, value)))
    });
    cells.reduce(|best, next| if next.2 > best.2 { next } else { best })
}

/// From a value to the strength of its shade.
struct Shades {
    base: f64,
    extent: f64,
}

impl Shades {
    /// Shades begin at zero, or at the smallest value where all are far from zero and would look alike.
    fn of(values: impl Iterator<Item = f64> + Clone) -> Self {
        let low = values.clone().fold(f64::INFINITY, f64::min);
        let high = values.fold(f64::NEG_INFINITY, f64::max);
        let base = if low > 0.0 && low > high / 2.0 && low < high { low } else { 0.0 };
        let extent = if base > 0.0 { high - base } else { low.abs().max(high.abs()) };
        Self { base, extent: if extent.is_finite() { extent } else { 0.0 } }
    }

    /// From 0 to 1.
    fn strength(&self, value: f64) -> f64 {
        if self.extent > 0.0 { ((value - self.base).abs() / self.extent).min(1.0) } else { 0.0 }
    }
}

fn draw_cell(
    value: Option<f64>,
    [x, y, width, height]: [f64; 4],
    shades: &Shades,
    print: &Print,
    text: Option<String>,
    own: bool,
) -> Html {
    let (middle_x, middle_y) = (x + width / 2.0, y + height / 2.0);
    let small = (*print != Print::Full).then_some("small");
    let Some(value) = value else {
        return html! { <text class="heat-none muted" x={px(middle_x)} y={px(middle_y + 4.5)} text-anchor="middle">{ "–" }</text> };
    };
    // What is nearly empty is a tint; the strongest still lets ink be read on it.
    let opacity = 0.05 + 0.45 * shades.strength(value);
    let turn = (*print == Print::Upright).then(|| format!("rotate(-90 {} {})", px(middle_x), px(middle_y)));
    let area = classes!("heat-area", (value < 0.0).then_some("less"), own.then_some("own"));
    html! {
        <>
            <rect class={area} x={px(x)} y={px(y)} width={px(width)} height={px(height)} fill-opacity={format!("{opacity:.3}")} />
            <text class={classes!("heat-value", small)} x={px(middle_x)} y={px(middle_y + if small.is_some() { 4.0 } else { 4.5 })}
                text-anchor="middle" transform={turn}>{ text.unwrap_or_default() }</text>
        </>
    }
}

/// The unit of the cells where they do not say it, in the line above the columns.
fn corner(words: &Words, unit: Unit, print: &Print, width: f64) -> (Html, f64) {
    let share = matches!(unit, Unit::Share | Unit::AnnualRate);
    let text = if share && *print != Print::Full { words.own("heat-percent") } else { axis_title(words, unit) };
    if text.is_empty() {
        return (Html::default(), 0.0);
    }
    (html! { <text class="chart-axis-title" x={px(width)} y="13" text-anchor="end">{ text }</text> }, 22.0)
}

/// Names of the columns: level in a few lines where all fit, else upright.
struct Heads {
    names: Vec<Vec<String>>,
    upright: bool,
    length: f64,
}

fn column_heads(names: &[AttrValue], cell: f64) -> Heads {
    const LONGEST: f64 = 130.0;
    let level: Option<Vec<Vec<String>>> = names.iter().map(|name| wrap(name, cell - 6.0, TEXT, 3)).collect();
    if let Some(names) = level {
        let lines = names.iter().map(Vec::len).max().unwrap_or(1);
        return Heads { names, upright: false, length: lines as f64 * LINE };
    }
    // Upright, a column has room for as many lines as it is wide.
    let lines = ((cell / LINE).floor() as usize).clamp(1, 3);
    let names: Vec<Vec<String>> = names.iter().map(|name| fit(name, LONGEST, TEXT, lines)).collect();
    let length = names.iter().flatten().map(|line| text_width(line, TEXT)).fold(0.0, f64::max);
    Heads { names, upright: true, length }
}

impl Heads {
    fn height(&self) -> f64 {
        self.length + 12.0
    }

    fn draw(&self, left: f64, cell: f64, foot: f64) -> Html {
        html! {
            { for self.names.iter().enumerate().map(|(column, lines)| {
                let middle = left + cell * column as f64 + (cell - GAP) / 2.0;
                let last = lines.len() as f64 - 1.0;
                if self.upright {
                    html! {
                        <>
                            { for lines.iter().enumerate().map(|(line, text)| {
                                let x = middle + 4.5 + (line as f64 - last / 2.0) * LINE;
                                let turn = format!("rotate(-90 {} {})", px(x), px(foot - 7.0));
                                html! { <text class="heat-column" x={px(x)} y={px(foot - 7.0)} transform={turn}>{ text }</text> }
                            }) }
                        </>
                    }
                } else {
                    html! {
                        <text class="heat-column" text-anchor="middle">
                            { for lines.iter().enumerate().map(|(line, text)| html! {
                                <tspan x={px(middle)} y={px(foot - 8.0 - (last - line as f64) * LINE)}>{ text }</tspan>
                            }) }
                        </text>
                    }
                }
            }) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_start_at_zero_unless_all_values_are_far_from_it() {
        let shades = Shades::of([0.0, 0.5, 1.0].into_iter());
        assert_eq!((shades.strength(0.0), shades.strength(0.5), shades.strength(1.0)), (0.0, 0.5, 1.0));
        let far = Shades::of([90.0, 95.0, 100.0].into_iter());
        assert_eq!((far.strength(90.0), far.strength(100.0)), (0.0, 1.0));
        let both = Shades::of([-4.0, 2.0].into_iter());
        assert_eq!((both.strength(-4.0), both.strength(2.0)), (1.0, 0.5));
        assert_eq!(Shades::of([3.0, 3.0].into_iter()).strength(3.0), 1.0);
        assert_eq!(Shades::of(std::iter::empty()).strength(3.0), 0.0);
    }

    #[test]
    fn values_shrink_before_they_turn() {
        assert_eq!(print_for(30.0, 20.0, 60.0), Print::Full);
        assert_eq!(print_for(30.0, 20.0, 26.0), Print::Small);
        assert_eq!(print_for(30.0, 20.0, 18.0), Print::Upright);
    }

    #[test]
    fn the_highest_cell_is_found_past_empty_ones() {
        assert_eq!(highest(&[vec![None, Some(2.0)], vec![Some(5.0), None]]), Some((1, 0, 5.0)));
        assert_eq!(highest(&[vec![None]]), None);
    }
}
