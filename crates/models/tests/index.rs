//! The index that pages list models by says what the cards say.

use models::fits::FITS;
use models::{INDEX, catalogue, chapter_of, is_fit};

#[test]
fn the_index_is_the_cards() {
    let indexed: Vec<(usize, &str)> =
        INDEX.iter().enumerate().flat_map(|(place, models)| models.iter().map(move |id| (place + 1, *id))).collect();
    let computed = catalogue().into_iter().map(|card| ((card.chapter, card.place), card.id));
    let mut built: Vec<_> = computed.chain(FITS.iter().map(|card| ((card.chapter, card.place), card.id))).collect();
    built.sort_unstable();
    let built: Vec<(usize, &str)> = built.into_iter().map(|((chapter, _), id)| (usize::from(chapter), id)).collect();
    assert_eq!(indexed, built);
}

#[test]
fn a_model_is_in_its_chapter_and_is_known_for_what_it_is() {
    for card in catalogue() {
        assert_eq!(chapter_of(card.id), Some(usize::from(card.chapter)), "{}", card.id);
        assert!(!is_fit(card.id), "{}", card.id);
    }
    for card in FITS {
        assert_eq!(chapter_of(card.id), Some(usize::from(card.chapter)), "{}", card.id);
        assert!(is_fit(card.id), "{}", card.id);
    }
    assert_eq!(chapter_of("no-such-model"), None);
}
