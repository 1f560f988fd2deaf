#pragma once

#include <filesystem>
#include <vector>

#include "synoptic/model.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::bench {

/// A claim of several articles, as annotated.
struct SampleClaim {
  Label label = Label::kShared;
  std::vector<Encoding> members;  ///< Of the sentences of each article that make it.
};

/// The claims of two or more articles of a gold file (corpora/samples/README.md).
std::vector<SampleClaim> ReadSampleClaims(const Model& model, const std::filesystem::path& gold);

}  // namespace synoptic::bench
