//! Groups of similar rows, found in the rows themselves: segmentation after the fact.
//!
//! * [`Points`] – the rows, standardised.
//! * [`KMeansRun`] – k-means from many starts.
//! * [`MixtureRun`] – overlapping groups: a Gaussian mixture.
//! * [`HierarchyRun`] – groups of groups, for a dendrogram.
//! * [`ElbowRun`], [`SilhouetteRun`], [`GapRun`] – how many groups.
//! * [`StabilityRun`], [`adjusted_rand_index`] – whether another seed gives the same groups.
//! * [`profiles`] – what the groups are like.
//!
//! What takes long implements [`Sliced`]. Random numbers come from a seed that the caller shows; the same seed gives the same
//! groups everywhere.
//!
//! ```
//! use std::sync::Arc;
//! use statistics::clusters::{KMeansSettings, Points, Standardise, k_means};
//!
//! let spend = [10.0, 12.0, 11.0, 90.0, 95.0];
//! let visits = [1.0, 2.0, 1.0, 9.0, 8.0];
//! let points = Arc::new(Points::new(&[&spend, &visits], Standardise::ZScores)?);
//! let found = k_means(&points, &KMeansSettings { k: 2, ..KMeansSettings::default() })?;
//! assert_eq!(found.labels[0], found.labels[2]);
//! assert_ne!(found.labels[0], found.labels[3]);
//! # Ok::<(), statistics::Error>(())
//! ```

mod choice;
mod hierarchy;
mod kmeans;
mod lloyd;
mod mixture;
mod points;
mod profile;
mod random;
mod seeding;
mod silhouette;
mod stability;
#[cfg(test)]
mod tests;

use crate::error::Error;
pub use choice::{ElbowRun, Gap, GapPoint, GapRun};
pub use hierarchy::{HIERARCHY_MOST, Hierarchy, HierarchyRun, Linkage, Merge};
pub use kmeans::{KMeans, KMeansRun, KMeansSettings, k_means};
pub use mixture::{Covariance, Mixture, MixtureRun, MixtureSettings};
pub use points::{Points, Standardise};
pub use profile::{Profile, by_size, profiles};
pub use silhouette::{SILHOUETTE_EXACT, Silhouette, SilhouetteRun};
pub use stability::{Stability, StabilityRun, adjusted_rand_index};

/// Work that is done in slices, so that a worker can show how far it is and be stopped between them.
pub trait Sliced {
    /// What it comes to.
    type Output;

    /// Does one slice. `None` while there is more to do; after the end the same result again.
    ///
    /// # Errors
    /// What the data turned out not to allow.
    fn step(&mut self) -> Result<Option<Self::Output>, Error>;

    /// How much is done, from 0 to 1.
    fn progress(&self) -> f64;

    /// Does all that is left.
    ///
    /// # Errors
    /// As [`Sliced::step`].
    fn finish(mut self) -> Result<Self::Output, Error>
    where
        Self: Sized,
    {
        loop {
            if let Some(output) = self.step()? {
                return Ok(output);
            }
        }
    }
}
