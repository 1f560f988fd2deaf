// Pages of wikitext.

#include <cstddef>
#include <cstdint>
#include <string>

#include "corpora/wiki/page.hpp"
#include "synoptic/text.hpp"
#include "tests/fuzz/harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const synoptic::fuzz::Input input(data, size);
  synoptic::fuzz::MayRefuse([&] {
    const auto marked =
        synoptic::corpora::wiki::ReadPage(input.text(), {}, synoptic::ReadOptions{}, "input");
    synoptic::CheckArticle(marked.article);
    synoptic::CutSentences(marked.article);
    std::size_t end = 0;
    for (const auto& run : marked.runs) {
      synoptic::fuzz::Require(run.text.begin >= end && run.text.begin < run.text.end &&
                              run.text.end <= marked.article.text.size() &&
                              run.source.begin < run.source.end && run.source.end <= size);
      end = run.text.end;
    }
    std::size_t at = 0;
    for (const auto& reference : marked.references) {
      synoptic::fuzz::Require(reference.at >= at && reference.at <= marked.article.text.size());
      synoptic::fuzz::Require(!synoptic::FindInvalidUtf8(reference.text));
      at = reference.at;
    }
  });
  return 0;
}
