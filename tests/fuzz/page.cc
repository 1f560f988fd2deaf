// Pages of HTML as articles, with the map to their bytes. The first byte says whether the article
// has a language.

#include "corpora/html/page.hpp"

#include <cstdint>
#include <string>

#include "synoptic/io/read.hpp"
#include "synoptic/text.hpp"
#include "tests/fuzz/harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  synoptic::fuzz::Input input(data, size);
  synoptic::ReadOptions options;
  options.id = "input";
  constexpr const char* kLanguages[] = {"en", ""};
  options.lang = kLanguages[input.TakeByte() % 2];
  synoptic::fuzz::MayRefuse([&] {
    const synoptic::io::Document document =
        synoptic::corpora::html::ReadPage(std::string(input.text()), options, "input");
    synoptic::CheckArticle(document.article);
    std::size_t end = 0;
    for (const synoptic::io::SourceRun& run : document.runs) {
      synoptic::fuzz::Require(run.text.begin >= end && run.text.begin < run.text.end &&
                              run.text.end <= document.article.text.size() &&
                              run.source.begin <= run.source.end &&
                              run.source.end <= input.text().size());
      end = run.text.end;
    }
    synoptic::CutSentences(document.article);
  });
  return 0;
}
