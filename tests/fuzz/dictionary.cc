// A dictionary, and articles that are laid side by side with it.

#include "synoptic/dictionary.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/no_vectors.hpp"
#include "tests/fuzz/harness.hpp"
#include "tests/fuzz/memory_file.hpp"

namespace {

std::vector<synoptic::Article> Articles() {
  synoptic::ReadOptions options;
  options.lang = "nl";
  std::vector<synoptic::Article> articles;
  articles.push_back(synoptic::ParseArticle("Het huis staat aan zee. De zon gaat op.\n", options));
  options.lang = "en";
  articles.push_back(synoptic::ParseArticle("The sun rises. A house by the sea.\n", options));
  return articles;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::fuzz::MemoryFile file;
  static const std::vector<synoptic::Article> articles = Articles();
  synoptic::fuzz::MayRefuse([&] {
    synoptic::AlignOptions options;
    options.dictionaries.push_back(synoptic::ReadDictionary(file.With({data, size})));
    for (const auto order :
         {synoptic::AlignOptions::Order::kFree, synoptic::AlignOptions::Order::kMonotone}) {
      options.order = order;
      const synoptic::Synopsis synopsis = synoptic::Align(synoptic::NoVectors(), articles, options);
      for (const synoptic::Link& link : synopsis.links) {
        synoptic::fuzz::Require(std::isfinite(link.probability));
      }
    }
  });
  return 0;
}
