#pragma once

#include <cstddef>
#include <functional>

#include "align/corpus/pairing/collection.hpp"

namespace synoptic::corpus {

/// Raises the hubness of each sentence to the mean of its kHubs highest cosines with sentences of
/// other articles: of the other collection, or, of one, of all but its own.
void MeasureHubness(Collection& a, Collection& b, std::size_t threads,
                    const std::function<void(double)>& progress);
void MeasureHubness(Collection& one, std::size_t threads,
                    const std::function<void(double)>& progress);
inline constexpr std::size_t kHubs = 10;

}  // namespace synoptic::corpus
