// The list of articles that `synoptic batch` reads.

#include "align/corpus/group_list.hpp"

#include <cstdint>

#include "tests/fuzz/harness.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::fuzz::MemoryFile file;
  synoptic::fuzz::MayRefuse([&] {
    synoptic::corpus::GroupList list(file.With({data, size}));
    while (const auto group = list.Next()) {
      synoptic::fuzz::Require(group->problem.has_value() ||
                              (!group->id.empty() && group->members.size() >= 2));
    }
  });
  return 0;
}
