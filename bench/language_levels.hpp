#pragma once

#include <filesystem>

#include "align/linking/free/relatedness.hpp"
#include "align/weights/tables.hpp"
#include "synoptic/model.hpp"

namespace synoptic::bench {

/// What PUD, in translations between English and ten languages and between Italian and Indonesian,
/// reaches with this model. Dutch and Japanese, which PUD has not or not in that form, take the
/// levels of German and Chinese.
linking::LanguageLevels MeasureLevels(const Model& model, const std::filesystem::path& pud,
                                      const weights::Tables& tables);

}  // namespace synoptic::bench
