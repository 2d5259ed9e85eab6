//! The index that pages list models by says what the catalogue says.

use models::{INDEX, catalogue, chapter_of};

#[test]
fn the_index_is_the_catalogue() {
    let indexed: Vec<(usize, &str)> =
        INDEX.iter().enumerate().flat_map(|(place, models)| models.iter().map(move |id| (place + 1, *id))).collect();
    let built: Vec<(usize, &str)> = catalogue().into_iter().map(|card| (usize::from(card.chapter), card.id)).collect();
    assert_eq!(indexed, built);
}

#[test]
fn a_model_is_in_its_chapter() {
    for card in catalogue() {
        assert_eq!(chapter_of(card.id), Some(usize::from(card.chapter)), "{}", card.id);
    }
    assert_eq!(chapter_of("no-such-model"), None);
}
