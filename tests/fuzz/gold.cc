// Gold annotation, scored against its own links as beads, and in agreement with itself.

#include <cstdint>
#include <vector>

#include "align/scoring/sentence_groups.hpp"
#include "synoptic/agreement.hpp"
#include "synoptic/score.hpp"
#include "tests/fuzz/harness.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::fuzz::MemoryFile file;
  synoptic::fuzz::MayRefuse([&] {
    const synoptic::Gold gold = synoptic::ReadGold(file.With({data, size}));
    synoptic::fuzz::Require(synoptic::MeasureAgreement(gold, gold).links.f1() == 1);
    std::vector<synoptic::Bead> beads;
    for (const auto& link : gold.links) beads.push_back({link.a.sentences, link.b.sentences, 0});
    for (const synoptic::Score& part :
         synoptic::scoring::ScoreParts(synoptic::scoring::Compare(gold, beads))) {
      synoptic::fuzz::Require(part.links.correct == part.links.proposed);
    }
  });
  return 0;
}
