// Rows of parallel text to train from.

#include <cstdint>

#include "models/training/corpus.hpp"
#include "tests/fuzz/harness.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::fuzz::MemoryFile file;
  synoptic::fuzz::MayRefuse([&] {
    const auto corpus = synoptic::training::ReadCorpus(file.With({data, size}), {});
    for (const std::uint32_t token : corpus.tokens) {
      synoptic::fuzz::Require(token < corpus.forms.size());
    }
    synoptic::training::ChooseVocabulary(corpus, 5);
  });
  return 0;
}
