// Exports of MediaWiki.

#include <cstdint>
#include <string>

#include "synoptic/io/read.hpp"
#include "synoptic/text.hpp"
#include "tests/fuzz/harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const synoptic::fuzz::Input input(data, size);
  const std::string bytes = "<mediawiki>" + std::string(input.text());
  synoptic::fuzz::MayRefuse([&] {
    synoptic::ReadOptions options;
    options.id = "input";
    const auto documents = synoptic::io::ParseArticles(bytes, options);
    synoptic::fuzz::Require(!documents.empty());
    for (const auto& document : documents) synoptic::CutSentences(document.article);
  });
  return 0;
}
