//! Buy-till-you-die and customer-base models: likelihoods, derivatives, fitting, prediction.
