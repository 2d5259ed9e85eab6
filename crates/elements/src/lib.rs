//! The custom element <clovis-model>.
