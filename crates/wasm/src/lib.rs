//! The functions and types of the npm package: a thin skin over workbench.
