#pragma once

#include <filesystem>
#include <istream>

namespace synoptic::vectors {

/// Walks a fastText .bin or .ftz from its beginning, without loading it: fastText trusts what it
/// reads, and would divide by a bucket count of zero, write outside of its arrays or fill the
/// memory for the sake of one altered bit. Throws Error(kInvalidFormat) for anything but a sound
/// model, and for one whose n-grams were pruned.
void CheckLayout(std::istream& in, const std::filesystem::path& file);

}  // namespace synoptic::vectors
