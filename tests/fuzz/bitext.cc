// Memories, columns, and documents with sentences. What is none of these is refused or, as plain
// text, of no interest here.

#include "corpora/bitext/bitext.hpp"

#include <cstdint>
#include <string>
#include <utility>

#include "corpora/bitext/columns.hpp"
#include "corpora/bitext/documents.hpp"
#include "corpora/bitext/memory.hpp"
#include "synoptic/text.hpp"
#include "tests/fuzz/harness.hpp"

namespace {

using synoptic::corpora::bitext::Bitext;

Bitext Read(std::uint8_t way, const std::string& bytes) {
  if (way == 0) return synoptic::corpora::bitext::ReadMemory(bytes, "input");
  if (way == 1) return synoptic::corpora::bitext::ReadColumns(bytes, "input");
  Bitext bitext;
  for (auto& marked : synoptic::corpora::bitext::ReadMarkedTexts(bytes, "input")) {
    bitext.texts.push_back(std::move(marked.text));
  }
  return bitext;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  synoptic::fuzz::Input input(data, size);
  const std::uint8_t way = input.TakeByte() % 3;
  synoptic::fuzz::MayRefuse([&] {
    Bitext bitext = Read(way, std::string(input.text()));
    synoptic::fuzz::Require(!bitext.texts.empty());
    synoptic::corpora::bitext::NameTexts("input", bitext.texts);
    for (const synoptic::Bead& bead : bitext.beads) {
      for (const std::size_t i : bead.a) synoptic::fuzz::Require(i < bitext.texts[0].size());
      for (const std::size_t i : bead.b) synoptic::fuzz::Require(i < bitext.texts[1].size());
    }
    for (auto& text : bitext.texts) {
      const synoptic::Article article = std::move(text).Finish({});
      synoptic::CheckArticle(article);
      synoptic::CutSentences(article);
    }
  });
  return 0;
}
