use super::*;

#[test]
fn bad_parameters_are_refused() {
    assert!(BgNbd::new(1.0, 1.0, 1.0, 0.0).is_err());
}
