#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "synoptic/encoder.hpp"
#include "synoptic/export.hpp"
#include "synoptic/weights.hpp"

namespace synoptic {

struct CalibrateOptions {
  /// What is known before, and stays where the gold says nothing: all that is learned is pulled
  /// towards these weights, the less the more gold there is.
  Weights base = Weights::Default();
  std::string name = "calibrated";
};

/// Learns weights for a model from gold files (corpora/samples/README.md):
///
/// * those of links from the linked pairs of sentences;
/// * those of alignment in order from the golds that are in order, as translations are;
/// * what a third article says from golds of three articles and more;
/// * which words are extra from the claims that are shared, with clauses of others planted in them,
///   and from what amount on a claim is partial from those that are shared or partial.
///
/// The same input gives the same weights. Takes about a second a gold file. Throws Error as
/// ReadGold and ReadArticle do, and kInvalidArgument for no files.
SYNOPTIC_EXPORT Weights Calibrate(const Encoder& encoder,
                                  std::span<const std::filesystem::path> golds,
                                  const CalibrateOptions& options = {});

}  // namespace synoptic
