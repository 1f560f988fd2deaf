// Vectors that a caller brings, for units that a caller brings: the first bytes are the ends of the
// units of two articles, and the order; the rest is an .npy whose rows both articles share.

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "align/cli/npy.hpp"
#include "synoptic/align.hpp"
#include "tests/fuzz/encode.hpp"
#include "tests/fuzz/memory_file.hpp"

namespace {

using synoptic::fuzz::MemoryFile;

const synoptic::Model& TinyModel() {
  static const synoptic::Model model = [] {
    constexpr std::string_view kVec = "3 2\nsole 1 0\nluna 0 1\na 1 1\n";
    const MemoryFile file;
    return synoptic::Model::Open(
        file.With({reinterpret_cast<const std::uint8_t*>(kVec.data()), kVec.size()}));
  }();
  return model;
}

synoptic::PreparedArticle Prepare(const char* id, synoptic::fuzz::Input& input) {
  constexpr std::size_t kUnits = 3;
  synoptic::PreparedArticle prepared;
  synoptic::ReadOptions options;
  options.lang = "it";
  options.id = id;
  prepared.article =
      synoptic::ParseArticle("Il sole sorge alle 7. La luna no.\nA Roma piove.\n", options);
  for (std::size_t i = 0; i < kUnits; ++i) {
    synoptic::Unit unit;
    unit.span.begin = input.TakeByte();
    unit.span.end = unit.span.begin + input.TakeByte();
    unit.paragraph = unit.span.begin > 33 ? 1 : 0;
    prepared.units.push_back(unit);
  }
  return prepared;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using Order = synoptic::AlignOptions::Order;
  static const MemoryFile file;
  synoptic::fuzz::Input input(data, size);
  synoptic::AlignOptions options;
  options.order = std::vector{Order::kAuto, Order::kFree, Order::kMonotone}[input.TakeByte() % 3];
  std::vector<synoptic::PreparedArticle> articles;
  articles.push_back(Prepare("a", input));
  articles.push_back(Prepare("b", input));
  synoptic::fuzz::MayRefuse([&] {
    const synoptic::Matrix rows = synoptic::cli::ReadNpy(file.With(input.bytes()));
    for (auto& article : articles) article.unit_vectors = rows;
    std::reverse(articles[1].unit_vectors.values.begin(), articles[1].unit_vectors.values.end());
    const synoptic::Synopsis synopsis = synoptic::Align(TinyModel(), articles, options);
    for (const synoptic::Link& link : synopsis.links) {
      synoptic::fuzz::Require(link.probability >= 0 && link.probability <= 1);
    }
  });
  return 0;
}
